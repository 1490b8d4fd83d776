interface Axis {
  name: string;
  values: number[];
}

interface Choice {
  /** the value of each axis in the best trial; null where there is none */
  settings: Record<string, number> | null;
  /** the mean of its runs; null where there is none */
  score: number | null;
  /** the numbers of the failed trials, ascending */
  failed: number[];
}

/**
 * The best trial of a grid.
 * @param axes the first is the outermost loop
 * @param scores [trials][runs], in the order of the trials
 */
export function gridSearch(axes: Axis[], scores: number[][], goal: "minimise" | "maximise"): Choice {
  throw new NotImplemented("list the trials, score each, and choose the best");
}
