import type { CellState } from "./cohort-map.ts";
import { toDate, type Day } from "./day.ts";
import { shortMonth } from "./day-words.ts";
import { msg, type Translate } from "./i18n/translate.ts";

/** What each state is called in the legend. */
export const cellStateNames: Record<CellState, string> = {
  untried: msg("Not tried"), tried: msg("Tried, with the attempts"), stuck: msg("Stuck: five or more attempts"), accepted: msg("Accepted"), late: msg("Accepted late"),
};

/** What stands in a cell: it can be told apart without its colour. */
export const cellSign = (state: CellState, attempts: number): string =>
  state === "untried" ? "" : state === "accepted" ? "✓" : state === "late" ? "(✓)" : state === "stuck" ? `${attempts}!` : String(attempts);

const sentences: Record<CellState, string> = {
  untried: msg("{name} · {title}: not tried"),
  tried: msg("{name} · {title}: {attempts, plural, one {# attempt} other {# attempts}}, not accepted, last on {day}"),
  stuck: msg("{name} · {title}: stuck, {attempts, plural, one {# attempt} other {# attempts}} without success, last on {day}"),
  accepted: msg("{name} · {title}: accepted on {day}, {attempts, plural, one {# attempt} other {# attempts}}"),
  late: msg("{name} · {title}: accepted late, on {day}, {attempts, plural, one {# attempt} other {# attempts}}"),
};

interface CellFacts { state: CellState; attempts: number; /** Of the last attempt, or of the acceptance. */ day: Day | null }

/** "Ada Lovelace · Softmax: 3 attempts, not accepted, last on 12 Nov". */
export const cellWords = (name: string, title: string, { state, attempts, day }: CellFacts, t: Translate): string =>
  t(sentences[state], { name, title, attempts, day: day && t("{date} {month}", { date: toDate(day).getUTCDate(), month: shortMonth(day, t) }) });
