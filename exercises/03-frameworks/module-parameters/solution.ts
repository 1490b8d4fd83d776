/** An array is a parameter, an object a child module. */
interface Tree {
  [name: string]: number[] | Tree;
}

interface LoadReport {
  missing: string[];
  unexpected: string[];
  wrongLength: string[];
}

type Parameter = [name: string, values: number[]];

/**
 * All parameters of a tree with their full names, each module's own before those of its children.
 * @param prefix what stands before the names: "" or a path with a dot at its end
 */
function flatten(tree: Tree, prefix: string): Parameter[] {
  const own: Parameter[] = [];
  const below: Parameter[] = [];
  for (const [name, entry] of Object.entries(tree)) {
    if (Array.isArray(entry)) own.push([prefix + name, entry]);
    else below.push(...flatten(entry, `${prefix}${name}.`));
  }
  return [...own, ...below];
}

/** A tree of modules whose parameters have names. */
export class Module {
  /** By full name; a Map keeps the order in which it was filled. */
  readonly #parameters: Map<string, number[]>;
  readonly #frozen = new Set<string>();

  constructor(tree: Tree) {
    this.#parameters = new Map(flatten(tree, ""));
  }

  /** All full names, depth first, each module's own parameters before its children. */
  names(): string[] {
    return [...this.#parameters.keys()];
  }

  /** How many numbers the parameters hold: in all, and without the frozen ones. */
  count(): { total: number; trainable: number } {
    const size = (names: string[]) => names.reduce((sum, name) => sum + (this.#parameters.get(name)?.length ?? 0), 0);
    return { total: size(this.names()), trainable: size(this.names().filter((name) => !this.#frozen.has(name))) };
  }

  /** The values of all parameters by full name. */
  state(): Record<string, number[]> {
    return Object.fromEntries(this.#parameters);
  }

  /** Replaces the values of the parameters that fit, and reports the rest. */
  load(state: Record<string, number[]>): LoadReport {
    const report: LoadReport = { missing: [], unexpected: Object.keys(state).filter((name) => !this.#parameters.has(name)), wrongLength: [] };
    for (const [name, values] of this.#parameters) {
      if (!Object.hasOwn(state, name)) report.missing.push(name);
      else if (state[name].length !== values.length) report.wrongLength.push(name);
      else this.#parameters.set(name, state[name]);
    }
    return report;
  }

  /** Freezes a parameter, or all below a module. @returns how many parameters the path covers */
  freeze(path: string): number {
    // With the dot, or "head" would freeze "head2.weight" as well.
    const covered = this.names().filter((name) => name === path || name.startsWith(`${path}.`));
    for (const name of covered) this.#frozen.add(name);
    return covered.length;
  }

  /** Gradient descent on what is not frozen. @returns the names of what was stepped */
  step(gradients: Record<string, number[]>, rate: number): string[] {
    const moving = this.names().filter((name) => !this.#frozen.has(name) && Object.hasOwn(gradients, name));
    for (const name of moving) {
      const values = this.#parameters.get(name) ?? [];
      this.#parameters.set(name, values.map((value, i) => value - rate * gradients[name][i]));
    }
    return moving;
  }
}
