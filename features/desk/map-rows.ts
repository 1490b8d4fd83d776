import { cellState, shareStep, type Tries } from "#domain/cohort-map.ts";
import { cellSign } from "#domain/cohort-map-words.ts";
import { dayAt, toDate, type Day } from "#domain/day.ts";
import { deadlineOf, type CohortYear } from "./cohort-terms.ts";
import type { MapColumn } from "./map-columns.ts";

export interface MapStudent {
  id: string;
  name: string;
  done: number;
  doneAsked: number;
  failedLately: number;
  stuck: number;
  lastAt: Date | null;
  /** By the number of the exercise. */
  tries: ReadonlyMap<number, Tries>;
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
/** Text in HTML, in quoted attributes too. */
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign]);

/** A day as a number, as short as it gets: days since the beginning of 1970. */
const dayNumber = (day: Day): number => toDate(day).getTime() / 86_400_000;

/** Days of moments, each quarter of an hour asked once: every clock of the world is set by quarters. */
function dayNumbers(timeZone: string): (at: Date) => number {
  const known = new Map<number, number>();
  return (at) => {
    const quarter = Math.floor(at.getTime() / 900_000);
    let day = known.get(quarter);
    if (day === undefined) known.set(quarter, day = dayNumber(dayAt(at, timeZone)));
    return day;
  };
}

interface RowsInput {
  year: Pick<CohortYear, "terms" | "extensions" | "exercises">;
  students: readonly MapStudent[];
  columns: readonly MapColumn[];
  /** The reader's. */
  timeZone: string;
  href: (studentId: string) => string;
  /** What stands in the columns before the map's own: done of what is asked, and the day of the last attempt. */
  figures: (student: MapStudent) => readonly string[];
}

/** One letter for each state: the class of a cell. */
const classes = { untried: "", tried: "t", stuck: "s", accepted: "a", late: "l" } as const;

/**
 * The rows of the map as HTML. There may be thirty thousand cells: an element of React for each would make the page ten times as
 * large and slow to wake. A cell has its state as its class, a sign as its text, and "attempts day" for the line below the table.
 */
export function rowsHtml({ year, students, columns, timeZone, href, figures }: RowsInput): string {
  const dayOf = dayNumbers(timeZone);
  const cellOf = (student: MapStudent, { kind, numbers }: MapColumn): string => {
    if (kind === "share") {
      const done = numbers.filter((number) => (student.tries.get(number)?.acceptedAt ?? null) !== null).length;
      return `<td class=q${shareStep(done, numbers.length)}>${done}/${numbers.length}`;
    }
    const [number] = numbers;
    const tries = student.tries.get(number);
    if (tries === undefined) return "<td>";
    const state = cellState(tries, deadlineOf(year, year.exercises[number], student.id));
    return `<td class=${classes[state]} data-d="${tries.attempts} ${dayOf(tries.acceptedAt ?? tries.lastAt)}">${cellSign(state, tries.attempts)}`;
  };
  return students.map((student) =>
    `<tr data-u=${student.id}><th scope=row><a href="${escapeHtml(href(student.id))}">${escapeHtml(student.name)}</a>`
    + figures(student).map((text) => `<td class=n>${escapeHtml(text)}`).join("")
    + columns.map((column) => cellOf(student, column)).join("")).join("");
}
