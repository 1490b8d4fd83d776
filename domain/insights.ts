import type { VerdictKind } from "./verdict.ts";

/** Who has not come back to an exercise for so many days has given it up, as far as one can see. */
export const gaveUpAfterDays = 14;
/** Below so many students a correlation is chance. */
export const fewestForDiscrimination = 10;
/** Characters of what students report of an exercise, and of the answer, which is told in one sentence. */
export const problemLength = { least: 10, most: 2000 };
export const answerLength = { least: 5, most: 600 };
/** The last column of the histogram takes all who needed more. */
const mostColumns = 10;

export interface Column {
  /** "3"; the last one may be "10 or more". */
  from: number;
  /** Whether it takes all from there on. */
  open: boolean;
  count: number;
}

/** How many students needed so many attempts, from one on without a gap. @param rows in any order */
export function attemptColumns(rows: readonly { attempts: number; students: number }[]): Column[] {
  const most = Math.min(mostColumns, Math.max(0, ...rows.map(({ attempts }) => attempts)));
  const open = rows.some(({ attempts }) => attempts > mostColumns);
  return Array.from({ length: most }, (_, i) => {
    const from = i + 1;
    const last = open && from === mostColumns;
    const own = rows.filter(({ attempts }) => last ? attempts >= from : attempts === from);
    return { from, open: last, count: own.reduce((sum, { students }) => sum + students, 0) };
  });
}

/** The middle of the students' attempts; null for nobody. */
export function medianAttempts(rows: readonly { attempts: number; students: number }[]): number | null {
  const total = rows.reduce((sum, { students }) => sum + students, 0);
  if (total === 0) return null;
  const sorted = rows.toSorted((a, b) => a.attempts - b.attempts);
  const at = (rank: number): number => {
    let seen = 0;
    return sorted.find(({ students }) => (seen += students) > rank)?.attempts ?? 0;
  };
  return (at((total - 1) >> 1) + at(total >> 1)) / 2;
}

export interface Tried {
  /** This exercise. */
  accepted: boolean;
  /** Other exercises that the student tried, and how many of them were accepted. */
  others: number;
  othersAccepted: number;
}

/**
 * How well an exercise tells strong students from others: the point-biserial correlation between having it accepted
 * and the share of other exercises that the student has accepted, among those who tried it and another one.
 *
 *   r = (M₁ − M₀) / s · √(n₁ n₀ / n²)
 *
 * with the mean share of those who have it (M₁) and who have not (M₀), their numbers, and the standard deviation s of
 * all n shares (divided by n). Lord and Novick, "Statistical Theories of Mental Test Scores", 1968, 15.5. Below 0.2 an
 * item is commonly looked at again; a negative one speaks against it (Ebel, 1954).
 * @returns null below ten students, and where all are alike
 */
export function discrimination(students: readonly Tried[]): number | null {
  const with2 = students.filter(({ others }) => others > 0).map(({ accepted, others, othersAccepted }) => ({ accepted, share: othersAccepted / others }));
  const n = with2.length;
  if (n < fewestForDiscrimination) return null;
  const mean = (rows: readonly { share: number }[]) => rows.reduce((sum, { share }) => sum + share, 0) / rows.length;
  const [having, not] = [with2.filter(({ accepted }) => accepted), with2.filter(({ accepted }) => !accepted)];
  const centre = mean(with2);
  const deviation = Math.sqrt(with2.reduce((sum, { share }) => sum + (share - centre) ** 2, 0) / n);
  if (having.length === 0 || not.length === 0 || deviation < 1e-12) return null;
  return (mean(having) - mean(not)) / deviation * Math.sqrt(having.length * not.length / n ** 2);
}

/** One submission that was not accepted. */
export interface Failure {
  submissionId: string;
  userId: string;
  kind: VerdictKind;
  /** Slug of the mistake that it matched. */
  mistake: string | null;
  /** Names of the cases that it fails. */
  failing: readonly string[];
}

export interface Share {
  name: string;
  count: number;
  /** Of all. */
  share: number;
}

/** A case that is drawn several times, "a single row (2 of 3)", by its one name. */
export const caseName = (name: string): string => name.replace(/ \(\d+ of \d+\)$/, "");

/** How often each name occurs, at most once in each list; the most frequent first. */
export function shares(lists: readonly (readonly string[])[]): Share[] {
  const counts = new Map<string, number>();
  for (const list of lists) for (const name of new Set(list)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count, share: count / lists.length })).sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, "en"));
}
