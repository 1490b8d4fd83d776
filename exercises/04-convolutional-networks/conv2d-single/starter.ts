type Matrix = number[][];

/** Cross-correlation of a picture with a kernel, both of one channel. */
export function conv2d(image: Matrix, kernel: Matrix, stride: number, padding: number): Matrix {
  throw new NotImplemented("slide the kernel over the image and sum the products");
}
