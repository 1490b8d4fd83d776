/**
 * The count starts again, but the old numbers are still in the sum, so the means after a reset are too large.
 * Set both fields back to 0.
 */
export class RunningMean {
  #sum = 0;
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(value: number): number {
    this.#sum += value;
    this.#count += 1;
    return this.#sum / this.#count;
  }

  reset(): void {
    this.#count = 0;
  }
}
