/**
 * Sum and count belong to all objects together here, so two running means disturb each other.
 * Make them fields of the class, without `static` and not outside of it.
 */
let sum = 0;
let count = 0;

export class RunningMean {
  get count(): number {
    return count;
  }

  add(value: number): number {
    sum += value;
    count += 1;
    return sum / count;
  }

  reset(): void {
    sum = 0;
    count = 0;
  }
}
