/** A text and when it was so. */
export interface TextState { source: string; savedAt: Date }

/** Of one person and exercise; the older ones go. */
export const maxKeptStates = 50;

/** All kept states of one person and exercise together: of very long texts there are fewer. */
export const maxKeptBytes = 2 * 1024 * 1024;

const keepEveryMs = 60_000;

const msBetween = (from: Date, to: Date): number => to.getTime() - from.getTime();

/** Whether so much has gone at once that it may be a slip. */
export const shrankByHalf = (before: string, after: string): boolean => after.length < before.length / 2;

/** Whether a text that was just saved is kept: it differs from the newest kept one, which is older than a minute. */
export const isKept = (newest: TextState | null, text: TextState): boolean =>
  newest === null || (text.source !== newest.source && msBetween(newest.savedAt, text.savedAt) > keepEveryMs);

/**
 * Whether the text that is being overwritten is kept: it stood for more than a minute, so that the person
 * left it as it is; or more than half of it goes at once.
 */
export const isKeptBefore = (newest: TextState | null, before: TextState, after: TextState): boolean =>
  before.source !== after.source && before.source !== newest?.source
  && (shrankByHalf(before.source, after.source) || msBetween(before.savedAt, after.savedAt) > keepEveryMs);

interface Save {
  /** The newest that is kept. */
  newest: TextState | null;
  /** What the draft was until now; null when nothing was saved yet. */
  before: TextState | null;
  next: TextState;
  /** The text that a Reset or a restore took away: kept in any case. */
  replaced: string | null;
}

/** The states that a save leaves behind, the oldest first. */
export function statesToKeep({ newest, before, next, replaced }: Save): TextState[] {
  const kept: TextState[] = [];
  let last = newest;
  const keep = (state: TextState) => {
    kept.push(state);
    if (last === null || state.savedAt >= last.savedAt) last = state;
  };
  const left = replaced === null ? null : { source: replaced, savedAt: new Date(next.savedAt.getTime() - 1) };
  if (before && isKeptBefore(last, before, left ?? next)) keep(before);
  if (left && left.source !== last?.source) keep(left);
  if (isKept(last, next)) keep(next);
  return kept;
}
