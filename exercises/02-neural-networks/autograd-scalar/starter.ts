/** A record of a computation, from which its derivatives can be read. Nodes are numbered from 0. */
export class Tape {
  /** Records a number that is given. @returns the number of the new node, as do the next four */
  input(value: number): number {
    throw new NotImplemented("record a node without parents");
  }

  /** The sum of the nodes a and b, which are numbers of earlier nodes, not values. */
  add(a: number, b: number): number {
    throw new NotImplemented("record a sum");
  }

  /** The product of the nodes a and b. */
  multiply(a: number, b: number): number {
    throw new NotImplemented("record a product");
  }

  /** The node a raised to a constant. */
  power(a: number, exponent: number): number {
    throw new NotImplemented("record a power");
  }

  /** The hyperbolic tangent of the node a. */
  tanh(a: number): number {
    throw new NotImplemented("record a tanh");
  }

  /** The value of a node. */
  value(node: number): number {
    throw new NotImplemented("return the value of a node");
  }

  /** The derivative of one node by every node on the tape. */
  gradients(of: number): number[] {
    throw new NotImplemented("walk the tape backwards");
  }
}
