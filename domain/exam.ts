/** Exercises that a cohort solves in one window of time. */
export interface ExamWindow {
  id: string;
  title: string;
  /** Slugs. */
  exercises: readonly string[];
  opensAt: Date;
  /** The first moment at which nothing is taken any more. */
  closesAt: Date;
  /** Whether verdicts are told before the end. */
  showVerdicts: boolean;
}

export type ExamState = "before" | "open" | "closed";

/** It opens at its first moment, and its last is over. */
export function examState({ opensAt, closesAt }: Pick<ExamWindow, "opensAt" | "closesAt">, now: Date): ExamState {
  if (now < opensAt) return "before";
  return now < closesAt ? "open" : "closed";
}

/**
 * The exam that an exercise belongs to now: one that is open before one that is to come (the next), and that before one
 * that is over (the last), so that an exam can be repeated.
 */
export function examOf(exams: readonly ExamWindow[], slug: string, now: Date): ExamWindow | null {
  const own = exams.filter(({ exercises }) => exercises.includes(slug));
  const inState = (state: ExamState) => own.filter((exam) => examState(exam, now) === state);
  const [open, before, closed] = [inState("open"), inState("before"), inState("closed")];
  return open.sort((a, b) => b.closesAt.getTime() - a.closesAt.getTime())[0]
    ?? before.sort((a, b) => a.opensAt.getTime() - b.opensAt.getTime())[0]
    ?? closed.sort((a, b) => b.closesAt.getTime() - a.closesAt.getTime())[0]
    ?? null;
}

/** Whether what was handed in then is not told of yet: during an exam that keeps its verdicts for the end. */
export const isWithheld = ({ opensAt, closesAt, showVerdicts }: Pick<ExamWindow, "opensAt" | "closesAt" | "showVerdicts">, handedInAt: Date, now: Date): boolean =>
  !showVerdicts && handedInAt >= opensAt && now >= opensAt && now < closesAt;
