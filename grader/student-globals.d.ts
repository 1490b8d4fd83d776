/**
 * What a student's program finds besides the language itself. The page gives this text to the
 * editor as it stands, so every comment here is read by students.
 */

/** Thrown by a starter for what is still to be written. */
declare class NotImplemented extends Error {
  constructor(todo: string);
}

/** Prints to the results pane. */
declare const console: {
  log(...values: unknown[]): void;
  info(...values: unknown[]): void;
  warn(...values: unknown[]): void;
  error(...values: unknown[]): void;
};

/** Draws a chart in the results pane. */
declare const plot: {
  line(y: ArrayLike<number>, options?: { x?: ArrayLike<number>; title?: string; xLabel?: string; yLabel?: string }): void;
  scatter(x: ArrayLike<number>, y: ArrayLike<number>, options?: { title?: string; xLabel?: string; yLabel?: string }): void;
  heatmap(rows: ArrayLike<ArrayLike<number>>, options?: { title?: string; xLabel?: string; yLabel?: string }): void;
  histogram(values: ArrayLike<number>, options?: { bins?: number; title?: string; xLabel?: string; yLabel?: string }): void;
};

/** Reports a training step: the page draws the curve while the program runs. */
declare function report(step: number, metrics: Record<string, number>): void;
