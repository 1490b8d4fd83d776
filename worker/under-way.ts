/** So many cancellations that concern no job of this worker yet are remembered. */
const maxEarly = 100;

/** The jobs that a worker is working on, and what stops each. */
export class UnderWay {
  private readonly stops = new Map<string, AbortController>();
  /** Every worker hears of every cancellation; one may concern the job that it is taking this very moment. */
  private readonly early = new Set<string>();
  private readonly held = new Set<Promise<void>>();

  ids(): string[] {
    return [...this.stops.keys()];
  }

  /** Does the work, whose signal says that the job is to be stopped. */
  async hold(id: string, work: (stop: AbortController) => Promise<void>): Promise<void> {
    const working = this.work(id, work);
    this.held.add(working);
    try {
      await working;
    } finally {
      this.held.delete(working);
    }
  }

  /** Resolves when nothing that is held now is held any more. */
  async idle(): Promise<void> {
    await Promise.allSettled(this.held);
  }

  private async work(id: string, work: (stop: AbortController) => Promise<void>): Promise<void> {
    const stop = new AbortController();
    this.stops.set(id, stop);
    if (this.early.delete(id)) stop.abort();
    try {
      await work(stop);
    } finally {
      this.stops.delete(id);
    }
  }

  cancel(id: string): void {
    const stop = this.stops.get(id);
    if (stop) return stop.abort();
    this.early.add(id);
    for (const oldest of this.early) {
      if (this.early.size <= maxEarly) break;
      this.early.delete(oldest);
    }
  }
}
