/**
 * All your tapes write into one list, so that the first node of a new tape does not get the number 0. Keep the nodes
 * in a field of the object, not in a variable beside the class.
 */
interface Edge {
  to: number;
  slope: number;
}

interface Entry {
  value: number;
  edges: Edge[];
}

const nodes: Entry[] = [];

export class Tape {
  #record(value: number, ...edges: Edge[]): number {
    nodes.push({ value, edges });
    return nodes.length - 1;
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
    return nodes[node].value;
  }
  gradients(of: number): number[] {
    const g = nodes.map(() => 0);
    g[of] = 1;
    for (let k = of; k >= 0; k--) {
      for (const { to, slope } of nodes[k].edges) {
        g[to] += g[k] * slope;
      }
    }
    return g;
  }
}
