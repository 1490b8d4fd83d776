type Matrix = number[][];

/** How a node's gradient is passed on to one that it was made from. */
interface Edge {
  to: number;
  share: (G: Matrix) => Matrix;
}

interface Entry {
  value: Matrix;
  edges: Edge[];
}

const zeros = (rows: number, columns: number): Matrix => Array.from({ length: rows }, () => new Array<number>(columns).fill(0));

const zerosLike = (a: Matrix): Matrix => zeros(a.length, a[0].length);

const map = (a: Matrix, f: (value: number) => number): Matrix => a.map((row) => row.map(f));

const transpose = (a: Matrix): Matrix => a[0].map((_, j) => a.map((row) => row[j]));

const matmul = (a: Matrix, b: Matrix): Matrix => a.map((row) => b[0].map((_, j) => row.reduce((sum, value, k) => sum + value * b[k][j], 0)));

/** The place that is read along an axis of the given size: a single row or column serves for all. */
const within = (index: number, size: number): number => (size === 1 ? 0 : index);

/** f of each pair of entries, with broadcasting. */
function zip(a: Matrix, b: Matrix, f: (p: number, q: number) => number): Matrix {
  const result = zeros(Math.max(a.length, b.length), Math.max(a[0].length, b[0].length));
  return result.map((row, i) => row.map((_, j) =>
    f(a[within(i, a.length)][within(j, a[0].length)], b[within(i, b.length)][within(j, b[0].length)])));
}

/** Undoes broadcasting: what was read several times gets the sum of the gradients of all its uses. */
function reduceTo(shape: Matrix, G: Matrix): Matrix {
  const result = zerosLike(shape);
  G.forEach((row, i) => row.forEach((value, j) => {
    result[within(i, shape.length)][within(j, shape[0].length)] += value;
  }));
  return result;
}

/** A record of a computation with matrices, from which its derivatives can be read. Nodes are numbered from 0. */
export class TensorTape {
  readonly #nodes: Entry[] = [];

  #record(value: Matrix, ...edges: Edge[]): number {
    this.#nodes.push({ value, edges });
    return this.#nodes.length - 1;
  }

  /** Records a matrix that is given. @returns the number of the new node, as do the next five */
  input(data: Matrix): number {
    return this.#record(data);
  }

  /** The sum of two nodes, entry by entry, with broadcasting. */
  add(a: number, b: number): number {
    const [A, B] = [this.value(a), this.value(b)];
    return this.#record(zip(A, B, (p, q) => p + q), { to: a, share: (G) => reduceTo(A, G) }, { to: b, share: (G) => reduceTo(B, G) });
  }

  /** The product of two nodes, entry by entry, with broadcasting. */
  multiply(a: number, b: number): number {
    const [A, B] = [this.value(a), this.value(b)];
    const times = (p: number, q: number) => p * q;
    return this.#record(zip(A, B, times), { to: a, share: (G) => reduceTo(A, zip(G, B, times)) }, { to: b, share: (G) => reduceTo(B, zip(G, A, times)) });
  }

  /** The matrix product of two nodes. */
  matmul(a: number, b: number): number {
    const [A, B] = [this.value(a), this.value(b)];
    return this.#record(matmul(A, B), { to: a, share: (G) => matmul(G, transpose(B)) }, { to: b, share: (G) => matmul(transpose(A), G) });
  }

  tanh(a: number): number {
    const value = map(this.value(a), Math.tanh);
    return this.#record(value, { to: a, share: (G) => zip(G, value, (g, v) => g * (1 - v ** 2)) });
  }

  /** The sum of all entries, [1, 1]. */
  sum(a: number): number {
    const A = this.value(a);
    const total = A.flat().reduce((sum, value) => sum + value, 0);
    return this.#record([[total]], { to: a, share: (G) => map(A, () => G[0][0]) });
  }

  value(node: number): Matrix {
    return this.#nodes[node].value;
  }

  /** The derivative of one [1, 1] node by every node on the tape, each in that node's shape. */
  gradients(of: number): Matrix[] {
    const gradients = this.#nodes.map(({ value }) => zerosLike(value));
    gradients[of] = [[1]];
    for (let k = of; k >= 0; k--) {
      for (const { to, share } of this.#nodes[k].edges) {
        gradients[to] = zip(gradients[to], share(gradients[k]), (p, q) => p + q);
      }
    }
    return gradients;
  }
}
