/** The mean of numbers that come one by one. */
export class RunningMean {
  /** How many numbers came since the beginning or the last reset. */
  get count(): number {
    throw new NotImplemented("say how many numbers there were");
  }

  /** Takes the next number; the mean of all so far. */
  add(value: number): number {
    throw new NotImplemented("take the number in and return the mean");
  }

  /** Forgets all numbers. */
  reset(): void {
    throw new NotImplemented("start again");
  }
}
