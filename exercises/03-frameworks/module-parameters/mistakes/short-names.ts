/**
 * Your names lack the path: two layers would both call their weights `weight`, and one would overwrite the other. Put
 * the names of all modules on the way in front, joined by dots.
 */
interface Tree {
  [name: string]: number[] | Tree;
}

interface LoadReport {
  missing: string[];
  unexpected: string[];
  wrongLength: string[];
}

type Parameter = [name: string, values: number[]];

function flatten(tree: Tree, prefix: string): Parameter[] {
  const own: Parameter[] = [];
  const below: Parameter[] = [];
  for (const [name, entry] of Object.entries(tree)) {
    if (Array.isArray(entry)) own.push([prefix + name, entry]);
    else below.push(...flatten(entry, `${name}.`));
  }
  return [...own, ...below];
}

export class Module {
  readonly #parameters: Map<string, number[]>;
  readonly #frozen = new Set<string>();
  constructor(tree: Tree) {
    this.#parameters = new Map(flatten(tree, ""));
  }
  names(): string[] {
    return [...this.#parameters.keys()];
  }
  count(): { total: number; trainable: number } {
    const size = (names: string[]) => names.reduce((sum, name) => sum + (this.#parameters.get(name)?.length ?? 0), 0);
    return { total: size(this.names()), trainable: size(this.names().filter((name) => !this.#frozen.has(name))) };
  }
  state(): Record<string, number[]> {
    return Object.fromEntries(this.#parameters);
  }
  load(state: Record<string, number[]>): LoadReport {
    const report: LoadReport = { missing: [], unexpected: Object.keys(state).filter((name) => !this.#parameters.has(name)), wrongLength: [] };
    for (const [name, values] of this.#parameters) {
      if (!Object.hasOwn(state, name)) report.missing.push(name);
      else if (state[name].length !== values.length) report.wrongLength.push(name);
      else this.#parameters.set(name, state[name]);
    }
    return report;
  }
  freeze(path: string): number {
    const covered = this.names().filter((name) => name === path || name.startsWith(`${path}.`));
    for (const name of covered) this.#frozen.add(name);
    return covered.length;
  }
  step(gradients: Record<string, number[]>, rate: number): string[] {
    const moving = this.names().filter((name) => !this.#frozen.has(name) && Object.hasOwn(gradients, name));
    for (const name of moving) {
      const values = this.#parameters.get(name) ?? [];
      this.#parameters.set(name, values.map((value, i) => value - rate * gradients[name][i]));
    }
    return moving;
  }
}
