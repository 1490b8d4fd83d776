/** The mean of numbers that come one by one. */
export class RunningMean {
  #sum = 0;
  #count = 0;

  /** How many numbers came since the beginning or the last reset. */
  get count(): number {
    return this.#count;
  }

  /** Takes the next number; the mean of all so far. */
  add(value: number): number {
    this.#sum += value;
    this.#count += 1;
    return this.#sum / this.#count;
  }

  /** Forgets all numbers. */
  reset(): void {
    this.#sum = 0;
    this.#count = 0;
  }
}
