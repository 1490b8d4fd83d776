import { allClose, defineTests, hidden, tf, visible } from "#authoring";

type Matrix = number[][];
type Args = [image: Matrix, kernel: Matrix, stride: number, padding: number];

export default defineTests<Args, Matrix>({
  /** tf.conv2d with one channel in and one out, on an image with its zeros already around it. */
  reference: (image, kernel, stride, padding) => tf.tidy(() => {
    const padded = tf.pad2d(tf.tensor2d(image), [[padding, padding], [padding, padding]]);
    const filter = tf.tensor2d(kernel);
    const output = tf.conv2d(padded.as3D(padded.shape[0], padded.shape[1], 1), filter.as4D(filter.shape[0], filter.shape[1], 1, 1), stride, "valid");
    return output.as2D(output.shape[0], output.shape[1]).arraySync();
  }),
  // The sums run to a few dozen products of size 1, and single precision loses about 1e-7 of each.
  checker: allClose({ rtol: 1e-4, atol: 1e-5 }),
  cases: [
    visible("a 2×2 kernel on a 3×3 image", { task: 1, args: [[[1, 2, 3], [0, 1, 2], [2, 1, 1]], [[1, 2], [0, -1]], 1, 0] }),
    visible("stride 2 leaves a column out", {
      task: 2, args: [[[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12]], [[1, 0, 0]], 2, 0],
    }),
    visible("stride 2 and padding 1", { task: 3, args: [[[1, 2, 3], [0, 1, 2], [2, 1, 1]], [[1, 2], [0, -1]], 2, 1] }),

    hidden("a kernel without symmetry", {
      task: 1, hint: "The kernel is used as it stands.", args: (rng) => [rng.normal([6, 6]), rng.normal([3, 3]), 1, 0],
    }),
    hidden("wide image, tall kernel", { task: 1, args: (rng) => [rng.normal([7, 15]), rng.normal([5, 2]), 1, 0] }),
    hidden("a kernel as large as the image", { task: 1, args: (rng) => [rng.normal([4, 6]), rng.normal([4, 6]), 1, 0] }),
    hidden("a stride that does not divide", {
      task: 2, repeat: 2, hint: "A window that would hang over the end is left out.",
      args: (rng) => {
        const stride = rng.int(2, 3);
        const steps = rng.int(2, 4);
        return [rng.normal([3 + steps * stride + 1, 2 + steps * stride + 1]), rng.normal([3, 2]), stride, 0];
      },
    }),
    hidden("a stride longer than the kernel", { task: 2, args: (rng) => [rng.normal([11, 13]), rng.normal([2, 2]), 4, 0] }),
    hidden("a single row", { task: 3, args: (rng) => [rng.normal([1, 9]), rng.normal([1, 3]), 1, rng.int(1, 2)] }),
    hidden("the kernel is larger than the image before padding", { task: 3, args: (rng) => [rng.normal([3, 4]), rng.normal([5, 5]), 1, 2] }),
    hidden("windows that see nothing but padding", { task: 3, args: (rng) => [rng.normal([3, 3]), rng.normal([2, 2]), 1, 3] }),
    hidden("grey levels from 0 to 255, stride and padding together", {
      task: 3, repeat: 3, args: (rng) => [rng.ints([rng.int(8, 14), rng.int(8, 14)], 0, 255), rng.ints([3, rng.int(2, 4)], -2, 2), rng.int(2, 3), rng.int(1, 2)],
    }),
  ],
  accepts: (image, kernel, stride, padding) => {
    const [size, window] = [shapeOf(image), shapeOf(kernel)];
    if (size === null || window === null) return "Image and kernel are matrices: rows of equal length, finite numbers.";
    if (!isWhole(stride, 1, 64) || !isWhole(padding, 0, 64)) return "The stride is a whole number from 1 to 64, the padding one from 0 to 64.";
    if (Math.max(...size, ...window) > 64) return "Image and kernel have at most 64 rows and columns here.";
    return window.every((length, axis) => length <= size[axis] + 2 * Number(padding)) ? null : "The kernel must fit into the padded image.";
  },
});

/** Rows and columns of a matrix of finite numbers; null for anything else. */
function shapeOf(value: unknown): [rows: number, columns: number] | null {
  if (!Array.isArray(value) || !Array.isArray(value[0])) return null;
  const columns = value[0].length;
  const regular = value.every((row) => Array.isArray(row) && row.length === columns && row.every(Number.isFinite));
  return regular && columns > 0 ? [value.length, columns] : null;
}

function isWhole(value: unknown, low: number, high: number): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= low && value <= high;
}
