import { said, type Said } from "#domain/said.ts";

/**
 * How work grows with the input, judged without a clock. Times of single calls waver by a factor of ten where a
 * machine is shared, and no fit through them is sure; a program cannot count its own steps for the judge either,
 * since it could count wrongly. So a case is made so large that the right program needs milliseconds, and the next
 * slower kind twenty times the time limit even at a thousand million steps a second: the limit decides, with so much
 * room on both sides that no load of the machine turns it. The proof holds authors to the twenty.
 */
const stepsOf = {
  "log n": (n: number) => Math.log2(n),
  n: (n: number) => n,
  "n log n": (n: number) => n * Math.log2(n),
  "n²": (n: number) => n ** 2,
  "n³": (n: number) => n ** 3,
  "2ⁿ": (n: number) => 2 ** n,
} as const;

type Kind = keyof typeof stepsOf;

export interface Growth {
  /** What the kinds count: items, rows, steps. */
  n: number;
  /** How the work of a right program may grow. */
  allowed: Kind;
  /** The slower kind that must not end in time. */
  tooSlow: Kind;
}

/** Simple steps in a second, more than a core does in JavaScript. */
const stepsPerSecond = 1e9;
/** How many time limits the slower kind must take. */
const room = 20;

/** What an author must change for the case to tell the two kinds apart; null when it does. */
export function growthProblem({ n, allowed, tooSlow }: Growth, limitMs: number): Said | null {
  const needed = limitMs / 1000 * room * stepsPerSecond;
  if (stepsOf[allowed](n) >= stepsOf[tooSlow](n)) return said("{tooSlow} grows no faster than {allowed}.", { tooSlow, allowed });
  if (stepsOf[tooSlow](n) >= needed) return null;
  return said("with n = {n}, {tooSlow} takes {steps} steps, and {needed} are needed to exceed {room} time limits of {limit} ms; make n larger or limits.time shorter.", {
    n, tooSlow, steps: stepsOf[tooSlow](n).toPrecision(2), needed: needed.toPrecision(2), room, limit: limitMs,
  });
}

/** What a program that ran out of time in such a case is told. */
export const growthHint = ({ allowed, tooSlow }: Growth): Said =>
  said("The input is large: work that grows like {allowed} ends in time, work that grows like {tooSlow} does not.", { allowed, tooSlow });
