/** An edge of the graph: how fast a node changes with one that it was made from. */
interface Edge {
  to: number;
  slope: number;
}

interface Entry {
  value: number;
  edges: Edge[];
}

/**
 * A record of a computation, from which its derivatives can be read: reverse-mode differentiation,
 * Linnainmaa 1970. Nodes are numbered from 0.
 */
export class Tape {
  readonly #nodes: Entry[] = [];

  #record(value: number, ...edges: Edge[]): number {
    this.#nodes.push({ value, edges });
    return this.#nodes.length - 1;
  }

  /** Records a number that is given. @returns the number of the new node, as do the next four */
  input(value: number): number {
    return this.#record(value);
  }

  /** The sum of the nodes a and b, which are numbers of earlier nodes, not values. */
  add(a: number, b: number): number {
    return this.#record(this.value(a) + this.value(b), { to: a, slope: 1 }, { to: b, slope: 1 });
  }

  /** The product of the nodes a and b: each one's slope is the other's value. */
  multiply(a: number, b: number): number {
    return this.#record(this.value(a) * this.value(b), { to: a, slope: this.value(b) }, { to: b, slope: this.value(a) });
  }

  /** The node a raised to a constant. */
  power(a: number, exponent: number): number {
    const base = this.value(a);
    return this.#record(base ** exponent, { to: a, slope: exponent * base ** (exponent - 1) });
  }

  /** The hyperbolic tangent of the node a. */
  tanh(a: number): number {
    const result = Math.tanh(this.value(a));
    return this.#record(result, { to: a, slope: 1 - result ** 2 });
  }

  /** The value of a node. */
  value(node: number): number {
    return this.#nodes[node].value;
  }

  /** The derivative of one node by every node on the tape. */
  gradients(of: number): number[] {
    const g = this.#nodes.map(() => 0);
    g[of] = 1;
    // Every node comes after those it was made from: backwards, its own gradient is complete before it is passed on.
    for (let k = of; k >= 0; k--) {
      for (const { to, slope } of this.#nodes[k].edges) {
        g[to] += g[k] * slope;
      }
    }
    return g;
  }
}
