/** What students did with an exercise. */
export interface Figures {
  /** Students who handed something in. */
  tried: number;
  accepted: number;
  /** Not accepted, and nothing for two weeks. */
  gaveUp: number;
  /** Until it was accepted; null while nobody has it. */
  medianAttempts: number | null;
  /** From the first attempt until it was accepted. */
  medianSeconds: number | null;
}

export interface FiguresLine extends Figures {
  slug: string;
  title: string;
  month: number;
  /** Reported and not settled. */
  problems: number;
}
