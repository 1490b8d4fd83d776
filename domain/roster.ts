import { emailSchema, nameSchema, type Role } from "./accounts.ts";
import { parseCsv, type CsvRow } from "./csv.ts";
import { msg, type Values } from "./i18n/translate.ts";

/** More lines than this are imported in parts. */
export const mostRosterLines = 2000;

export type RosterRole = Extract<Role, "student" | "mentor">;

export interface RosterEntry {
  line: number;
  name: string;
  email: string;
  role: RosterRole;
}

/** A line that nobody can be made of, and why, for `t(problem, values)`. */
export interface RosterProblem {
  line: number;
  /** As it stands in the file, shortened. */
  text: string;
  problem: string;
  values?: Values;
}

export interface Roster {
  entries: RosterEntry[];
  problems: RosterProblem[];
  /** There were more lines than can be imported at once, and these were not read. */
  left: number;
}

type Column = "name" | "email" | "role";

const headings: Record<string, Column> = {
  name: "name", "full name": "name", student: "name", vollname: "name",
  email: "email", "e-mail": "email", mail: "email", "e-mail address": "email", "email address": "email", "e-mail-adresse": "email",
  role: "role", rolle: "role",
};

const roleWords: Record<string, RosterRole> = {
  "": "student", student: "student", students: "student", studentin: "student", "studierende:r": "student",
  mentor: "mentor", mentors: "mentor", mentorin: "mentor", "betreuer:in": "mentor", betreuer: "mentor", betreuerin: "mentor",
};

/** Where each column stands: as the heading says, or name, address and role. */
function columnsOf(first: CsvRow | undefined): { columns: Column[]; hasHeading: boolean } {
  const named = (first?.cells ?? []).map((cell) => headings[cell.trim().toLowerCase()]);
  const hasHeading = named.includes("email");
  return { columns: hasHeading ? named : ["name", "email", "role"], hasHeading };
}

/** The people of a table, line by line; the same address twice is a mistake of the second line. */
export function readRoster(text: string): Roster {
  const rows = parseCsv(text);
  const { columns, hasHeading } = columnsOf(rows[0]);
  const all = hasHeading ? rows.slice(1) : rows;
  const entries: RosterEntry[] = [];
  const problems: RosterProblem[] = [];
  const lines = new Map<string, number>();
  for (const row of all.slice(0, mostRosterLines)) {
    const found = entryOf(row, columns);
    const earlier = "email" in found ? lines.get(found.email) : undefined;
    if (!("email" in found)) problems.push(found);
    else if (earlier !== undefined) problems.push({ line: row.line, text: shown(row), problem: msg("This address stands in line {line} already."), values: { line: earlier } });
    else {
      lines.set(found.email, row.line);
      entries.push(found);
    }
  }
  return { entries, problems, left: Math.max(0, all.length - mostRosterLines) };
}

const shown = ({ cells }: CsvRow): string => {
  const text = cells.join(" · ").replaceAll(/\s+/g, " ");
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
};

function entryOf(row: CsvRow, columns: readonly Column[]): RosterEntry | RosterProblem {
  const cell = (column: Column): string => row.cells[columns.indexOf(column)]?.replaceAll(/\s+/g, " ").trim() ?? "";
  const wrong = (problem: string, values?: Values): RosterProblem => ({ line: row.line, text: shown(row), problem, values });
  const email = emailSchema.safeParse(cell("email"));
  if (cell("email") === "") return wrong(msg("There is no e-mail address in this line."));
  if (!email.success) return wrong(email.error.issues[0].message);
  const name = nameSchema.safeParse(columns.includes("name") && cell("name") !== "" ? cell("name") : email.data.split("@")[0]);
  if (!name.success) return wrong(name.error.issues[0].message);
  const word = cell("role").toLowerCase();
  if (!Object.hasOwn(roleWords, word)) return wrong(msg("“{role}” is no role here: write student or mentor."), { role: cell("role").slice(0, 40) });
  return { line: row.line, name: name.data, email: email.data, role: roleWords[word] };
}
