import "server-only";
import type { SheetData } from "write-excel-file/node";
import writeXlsxFile from "write-excel-file/node";
import { csvLine } from "#domain/csv.ts";
import { itemId, itemWeight, monthWeight, shownPercent, type Weights } from "#domain/gradebook.ts";
import { msg, type Translate } from "#domain/i18n/translate.ts";
import { selectMentoredCohort, type MentoredCohort } from "#features/desk/access.ts";
import { gradedMonths, type GradedMonth } from "./items.ts";
import { gradesInBatches, type StudentGrades } from "./queries.ts";
import { mayWeigh, selectWeightRows, weightsOf, type GradeViewer } from "./weights.ts";

type Row = StudentGrades & { email: string };

export interface GradesExport {
  cohort: MentoredCohort;
  months: GradedMonth[];
  weights: Weights;
  /** Addresses are for those who run the cohort. */
  withEmail: boolean;
  rows: AsyncGenerator<Row[]>;
}

/**
 * All that an export of a cohort's grades is made of, worked out as the gradebook does.
 * @throws {NotFoundError} for a cohort that the viewer does not mentor
 */
export async function selectExport(viewer: GradeViewer, cohortId: string, now = new Date()): Promise<GradesExport> {
  const [cohort, weightRows, withEmail] = await Promise.all([selectMentoredCohort(viewer, cohortId), selectWeightRows(cohortId), mayWeigh(viewer, cohortId)]);
  const [months, weights] = [gradedMonths(cohort.courseId), weightsOf(weightRows)];
  return { cohort, months, weights, withEmail, rows: gradesInBatches({ cohort, months, weights, now }) };
}

const monthHeading = ({ month, title }: GradedMonth, t: Translate): string => t("Month {month}: {title} (%)", { month, title: t.asIs(title) });
const itemHeading = (title: string, t: Translate): string => t("{title} (%)", { title });
const peopleHeadings = ({ withEmail }: GradesExport, t: Translate): string[] => [t("Name"), ...withEmail ? [t("E-mail address")] : []];
const person = ({ withEmail }: GradesExport, { name, email }: Row): string[] => [name, ...withEmail ? [email] : []];

/** What is shown, or nothing where nothing counts yet. */
const shown = (value: number | null | undefined): number | null => value == null ? null : shownPercent(value);
const means = ({ months }: GradesExport, row: Row): (number | null)[] => [row.overall, ...months.map(({ month }) => row.months.get(month))].map(shown);
const scores = ({ months }: GradesExport, row: Row): (number | null)[] => months.flatMap(({ items }) => items.map((item) => shown(row.scores.get(itemId(item))?.value)));

/** One table for spreadsheets and programs: a line for each student, with the means and then each exercise and project. */
export async function* gradesCsv(book: GradesExport, t: Translate): AsyncGenerator<string> {
  const headings = [...peopleHeadings(book, t), t("Overall (%)"), ...book.months.map((month) => monthHeading(month, t)), ...book.months.flatMap(({ items }) => items.map(({ title }) => itemHeading(title, t)))];
  // The mark tells spreadsheets that it is UTF-8.
  yield `\uFEFF${csvLine(headings)}`;
  for await (const batch of book.rows) {
    yield batch.map((row) => csvLine([...person(book, row), ...[...means(book, row), ...scores(book, row)].map((value) => value === null ? "" : value.toFixed(1))])).join("");
  }
}

/** A text, whatever it looks like; what XML cannot hold is left out. */
const textCell = (value: string) => ({ value: value.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, ""), type: String });
const headingCell = (value: string) => ({ ...textCell(value), fontWeight: "bold" as const, wrap: true, alignVertical: "top" as const });
const percentCell = (value: number | null) => value === null ? null : { value, type: Number, format: "0.0" };

const kinds = { exercise: msg("Exercise"), project: msg("Project") } as const;

function weightsSheet({ months, weights }: GradesExport, t: Translate): SheetData {
  const number = (value: number) => ({ value: Number(value), type: Number });
  return [
    [t("Kind"), t("Month"), t("Title"), t("Weight")].map(headingCell),
    ...months.flatMap(({ month, title, items }) => [
      [textCell(t("Month")), number(month), textCell(t.asIs(title)), number(monthWeight(weights, month))],
      ...items.map((item) => [textCell(t(kinds[item.kind])), number(month), textCell(item.title), number(itemWeight(weights, item))]),
    ]),
  ];
}

/** The same as a workbook of three sheets: overview, exercises, weights. */
export async function gradesXlsx(book: GradesExport, t: Translate): Promise<Uint8Array<ArrayBuffer>> {
  const people = peopleHeadings(book, t);
  const overview: SheetData = [[...people, t("Overall (%)"), ...book.months.map((month) => monthHeading(month, t))].map(headingCell)];
  const exercises: SheetData = [[...people, ...book.months.flatMap(({ items }) => items.map(({ title }) => itemHeading(title, t)))].map(headingCell)];
  for await (const batch of book.rows) {
    for (const row of batch) {
      const who = person(book, row).map(textCell);
      overview.push([...who, ...means(book, row).map(percentCell)]);
      exercises.push([...who, ...scores(book, row).map(percentCell)]);
    }
  }
  const columns = (data: SheetData) => data[0].map((_, at) => ({ width: at < people.length ? 28 : 14 }));
  const frozen = { stickyRowsCount: 1, stickyColumnsCount: 1 };
  const buffer = await writeXlsxFile([
    { sheet: t("Overview"), data: overview, columns: columns(overview), ...frozen },
    { sheet: t("Exercises"), data: exercises, columns: columns(exercises), ...frozen },
    { sheet: t("Weights"), data: weightsSheet(book, t), columns: [{ width: 12 }, { width: 8 }, { width: 44 }, { width: 10 }], stickyRowsCount: 1 },
  ]).toBuffer();
  return new Uint8Array(buffer);
}
