/**
 * A node that is used in several places keeps only the last share in your program. Its derivative is the sum over all
 * its uses: add to the gradient with += where you now assign it.
 */
interface Edge {
  to: number;
  slope: number;
}

interface Entry {
  value: number;
  edges: Edge[];
}

export class Tape {
  readonly #nodes: Entry[] = [];
  #record(value: number, ...edges: Edge[]): number {
    this.#nodes.push({ value, edges });
    return this.#nodes.length - 1;
  }
  input(value: number): number {
    return this.#record(value);
  }
  add(a: number, b: number): number {
    return this.#record(this.value(a) + this.value(b), { to: a, slope: 1 }, { to: b, slope: 1 });
  }
  multiply(a: number, b: number): number {
    return this.#record(this.value(a) * this.value(b), { to: a, slope: this.value(b) }, { to: b, slope: this.value(a) });
  }
  power(a: number, exponent: number): number {
    const base = this.value(a);
    return this.#record(base ** exponent, { to: a, slope: exponent * base ** (exponent - 1) });
  }
  tanh(a: number): number {
    const result = Math.tanh(this.value(a));
    return this.#record(result, { to: a, slope: 1 - result ** 2 });
  }
  value(node: number): number {
    return this.#nodes[node].value;
  }
  gradients(of: number): number[] {
    const g = this.#nodes.map(() => 0);
    g[of] = 1;
    for (let k = of; k >= 0; k--) {
      for (const { to, slope } of this.#nodes[k].edges) {
        g[to] = g[k] * slope;
      }
    }
    return g;
  }
}
