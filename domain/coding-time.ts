/** Work that pauses for longer than this was interrupted: the pause does not count. */
export const longestPauseMs = 60_000;
/** How often a page tells what it gathered, at most. */
export const reportEveryMs = 30_000;
/** The most that one report can bring: what a page gathered while the site was out of reach. */
export const mostSecondsAtOnce = 900;
/** What counts of a report when nothing was counted lately: two reports' worth, and one pause. */
const firstSeconds = (reportEveryMs + longestPauseMs) / 1000;
export const mostSecondsADay = 18 * 3600;

/** What a page has gathered and not yet told. */
export interface Gathered {
  /** The last sign of work, by the page's clock; null before the first. */
  lastAt: number | null;
  ms: number;
}

export const nothingGathered: Gathered = { lastAt: null, ms: 0 };

/** A sign of work at `at`: the time since the last one counts, unless it was a pause. */
export function gather({ lastAt, ms }: Gathered, at: number): Gathered {
  const gap = lastAt === null ? 0 : at - lastAt;
  return { lastAt: at, ms: gap > 0 && gap <= longestPauseMs ? ms + gap : ms };
}

/** The whole seconds that there are to tell. */
export const secondsToTell = ({ ms }: Gathered): number => Math.min(mostSecondsAtOnce, Math.floor(ms / 1000));

/** What is left when so many seconds were told. */
export const told = ({ lastAt, ms }: Gathered, seconds: number): Gathered => ({ lastAt, ms: Math.max(0, ms - seconds * 1000) });

export interface Counted {
  seconds: number;
  /** Until when time is counted now. */
  lastAt: Date;
}

/**
 * How many of the seconds that a page reports count: never more than have passed since time was last
 * counted, so that two tabs, a forged request or a resumed laptop cannot outrun the clock on the wall.
 * @param today seconds that the day has already
 * @param lastAt until when time was counted before; null when it was long ago
 */
export function countable(reported: number, { today, lastAt }: { today: number; lastAt: Date | null }, now: Date): Counted {
  const wanted = Math.max(0, Math.min(mostSecondsAtOnce, Math.floor(reported)));
  const passed = lastAt === null ? firstSeconds : Math.max(0, Math.floor((now.getTime() - lastAt.getTime()) / 1000));
  const room = Math.max(0, mostSecondsADay - today);
  const seconds = Math.min(wanted, passed, room);
  // Less than a second that is left over of the passed time is not lost for the next report.
  const until = lastAt !== null && wanted > passed ? lastAt.getTime() + passed * 1000 : now.getTime();
  return { seconds, lastAt: new Date(Math.max(until, lastAt?.getTime() ?? 0)) };
}
