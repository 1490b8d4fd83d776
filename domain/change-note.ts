/** What was new in the version that people have now, in the words of the instructor who published it. */
export interface ChangeNote { note: string; publishedAt: Date }

/** For so long it is news. */
const newsMs = 30 * 86_400_000;

/** Whether it is still to be told to somebody at all. */
export const isNews = ({ publishedAt }: ChangeNote, now: Date): boolean => now >= publishedAt && now.getTime() - publishedAt.getTime() < newsMs;

/**
 * The change that somebody is to be told of: one that is new, of something that they knew before it. Who comes later
 * knows nothing else, and has nothing to compare.
 * @param knownSince when they first worked on it, or had read it to its end; null: not yet
 */
export const changeFor = (change: ChangeNote | null, knownSince: Date | null, now: Date): ChangeNote | null =>
  change !== null && knownSince !== null && knownSince < change.publishedAt && isNews(change, now) ? change : null;
