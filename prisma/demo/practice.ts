import { countable } from "#domain/coding-time.ts";
import { addDays, dayAt, fromDate, toDate } from "#domain/day.ts";
import { parseCitation } from "#domain/paper.ts";
import { listLessons } from "#lib/catalog/lessons.ts";
import { roadmap } from "#lib/catalog/roadmap.ts";
import type { Transaction } from "#lib/db.ts";
import type { DemoStudent } from "./people.ts";

/** How a student keeps habits: the share of days, what of it remains at weekends, and days of the cohort without any. */
interface Rhythm { share: number; weekend: number; away?: [number, number] }

const rhythms: Record<string, Rhythm> = {
  "student@demo.example": { share: 0.82, weekend: 0.6, away: [19, 24] },
  "kenji@demo.example": { share: 0.96, weekend: 0.9 },
  "amara@demo.example": { share: 0.7, weekend: 0.3 },
  "lukas@demo.example": { share: 0.5, weekend: 0.2, away: [16, 30] },
  "priya@demo.example": { share: 0.85, weekend: 0.4, away: [6, 26] },
  "tomas@demo.example": { share: 0.4, weekend: 0.1, away: [22, 90] },
  "mei@demo.example": { share: 0.75, weekend: 0.5 },
  "jonas@demo.example": { share: 0.35, weekend: 0.8 },
  "fatima@demo.example": { share: 0.88, weekend: 0.7 },
  "daniel@demo.example": { share: 0.3, weekend: 0.2 },
  "seun@demo.example": { share: 0.6, weekend: 0.3, away: [40, 90] },
};

/** How often each habit is among a day's, and on how many of the suggested minutes. */
const habitShares: Record<string, number> = { "habit.math": 0.75, "habit.code": 0.8, "habit.paper": 0.35, "habit.project": 0.4, "habit.community": 0.2 };

/** Papers that lessons cite, by address, in the order in which the demo's students come to them. */
export const demoPapers = [
  "https://doi.org/10.1038/323533a0", "https://arxiv.org/abs/1502.01852", "https://arxiv.org/abs/1412.6980", "https://arxiv.org/abs/1606.08415",
  "https://arxiv.org/abs/1502.03167", "https://arxiv.org/abs/1603.07285", "https://arxiv.org/abs/1512.03385", "https://arxiv.org/abs/1706.03762",
] as const;

const demoNotes = "**Claim**: scaling the weights to the layer keeps the variance of what flows through it.\n\n- For ReLU half of it is cut away, hence $\\sqrt{2/n}$ and not $\\sqrt{1/n}$.\n- Try at home: thirty layers, both scales, the standard deviation of each layer's output.";

/** The same numbers at each start, others for each student. */
function numbersOf(text: string): () => number {
  let state = 2166136261;
  for (const letter of text) state = Math.imul(state ^ letter.charCodeAt(0), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Habits, typed time and papers of a demo student, from the cohort's first day to yesterday. Who hands in code on a day has its habit too. */
export async function storePractice(tx: Transaction, userId: string, student: DemoStudent, start: Date, now: Date): Promise<void> {
  const rhythm = rhythms[student.email];
  if (!rhythm) return;
  const number = numbersOf(student.email);
  const first = fromDate(start);
  const today = dayAt(now, "UTC");
  const habitDays: { userId: string; habit: string; day: Date; minutes: number; loggedAt: Date }[] = [];
  const codingDays: { userId: string; day: Date; seconds: number; lastAt: Date }[] = [];
  for (let n = 0; addDays(first, n) < today; n++) {
    const day = toDate(addDays(first, n));
    const evening = new Date(day.getTime() + 20 * 3_600_000);
    const attempts = student.work.filter((work) => work.day === n).reduce((sum, work) => sum + work.attempts.length, 0);
    const away = rhythm.away !== undefined && n >= rhythm.away[0] && n <= rhythm.away[1];
    const practises = !away && number() < rhythm.share * (n % 7 > 4 ? rhythm.weekend : 1);
    // Attempts stand eleven minutes apart, and the first was typed too.
    const typed = attempts * 11;
    if (typed > 0) codingDays.push({ userId, day, lastAt: evening, seconds: countable(typed * 60, { today: 0, lastAt: new Date(evening.getTime() - typed * 60_000) }, evening).seconds });
    for (const { id, minutes: goal } of roadmap().habits) {
      const chosen = number() < (habitShares[id] ?? 0);
      const share = 0.3 + number() * 0.9;
      const coded = id === "habit.code" && typed > 0;
      if (!coded && !(practises && chosen)) continue;
      // Now and then somebody ticks a habit and notes no time.
      const minutes = number() < 0.08 ? 0 : Math.round(goal * share / 5) * 5;
      habitDays.push({ userId, habit: id, day, loggedAt: evening, minutes: coded ? Math.max(minutes, typed) : minutes });
    }
  }
  const cited = new Map(listLessons().flatMap(({ sources }) => sources.flatMap(({ url, title }) => url === null ? [] : [[url, title]])));
  const known = demoPapers.flatMap((link) => cited.has(link) ? [{ link, ...parseCitation(cited.get(link) ?? "") }] : []);
  // About one in eight days, until yesterday or until they stayed away.
  const readCount = Math.round(rhythm.share * 6);
  const away = rhythm.away && addDays(first, rhythm.away[1]) >= today ? addDays(first, rhythm.away[0]) : today;
  const papers = known.slice(0, readCount + 2 + Math.floor(number() * 2)).map((paper, at) => {
    const read = addDays(away, -8 * (readCount - at) + Math.floor(number() * 5));
    const status = at < readCount && read >= first ? "read" as const : at === readCount ? "reading" as const : "toRead" as const;
    return { userId, ...paper, status, readOn: status === "read" ? toDate(read) : null, createdAt: new Date(start.getTime() + (2 + at * 5) * 86_400_000), notes: status === "read" && at === 1 ? demoNotes : "" };
  });
  await Promise.all([tx.habitDay.createMany({ data: habitDays }), tx.codingDay.createMany({ data: codingDays }), tx.paper.createMany({ data: papers })]);
}
