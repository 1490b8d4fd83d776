type Matrix = number[][];

/** A record of a computation with matrices, from which its derivatives can be read. Nodes are numbered from 0. */
export class TensorTape {
  /** Records a matrix that is given. @returns the number of the new node, as do the next five */
  input(data: Matrix): number {
    throw new NotImplemented("record a matrix");
  }

  /** The sum of two nodes, entry by entry, with broadcasting. */
  add(a: number, b: number): number {
    throw new NotImplemented("record a sum");
  }

  /** The product of two nodes, entry by entry, with broadcasting. */
  multiply(a: number, b: number): number {
    throw new NotImplemented("record a product entry by entry");
  }

  /** The matrix product of two nodes. */
  matmul(a: number, b: number): number {
    throw new NotImplemented("record a matrix product");
  }

  tanh(a: number): number {
    throw new NotImplemented("record a tanh");
  }

  /** The sum of all entries, [1, 1]. */
  sum(a: number): number {
    throw new NotImplemented("record the sum of all entries");
  }

  value(node: number): Matrix {
    throw new NotImplemented("return the value of a node");
  }

  /** The derivative of one [1, 1] node by every node on the tape, each in that node's shape. */
  gradients(of: number): Matrix[] {
    throw new NotImplemented("walk the tape backwards");
  }
}
