/** An array is a parameter, an object a child module. */
interface Tree {
  [name: string]: number[] | Tree;
}

interface LoadReport {
  missing: string[];
  unexpected: string[];
  wrongLength: string[];
}

/** A tree of modules whose parameters have names. */
export class Module {
  constructor(tree: Tree) {
    throw new NotImplemented("find the parameters and their full names");
  }

  /** All full names, depth first, each module's own parameters before its children. */
  names(): string[] {
    throw new NotImplemented("list the full names");
  }

  /** How many numbers the parameters hold: in all, and without the frozen ones. */
  count(): { total: number; trainable: number } {
    throw new NotImplemented("count the numbers");
  }

  /** The values of all parameters by full name. */
  state(): Record<string, number[]> {
    throw new NotImplemented("return the values by name");
  }

  /** Replaces the values of the parameters that fit, and reports the rest. */
  load(state: Record<string, number[]>): LoadReport {
    throw new NotImplemented("replace what fits and report the rest");
  }

  /** Freezes a parameter, or all below a module. @returns how many parameters the path covers */
  freeze(path: string): number {
    throw new NotImplemented("freeze everything at and below the path");
  }

  /** Gradient descent on what is not frozen. @returns the names of what was stepped */
  step(gradients: Record<string, number[]>, rate: number): string[] {
    throw new NotImplemented("step the parameters that may move");
  }
}
