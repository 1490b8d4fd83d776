import { allClose, defineTests, hidden, visible } from "#authoring";
import type { Rng } from "#authoring";

type Cell = string | number | null;
type Row = Record<string, Cell>;
interface Group {
  key: string | number;
  count: number;
  sum: number;
  mean: number | null;
  min: number | null;
  max: number | null;
}

/** A table of two columns. */
const table = (by: string, column: string, cells: [Cell, Cell][]): Row[] => cells.map(([key, value]) => ({ [by]: key, [column]: value }));

/** Every key at least twice, neighbours never alike, keys first met in the order given. */
function interleaved(rng: Rng, keys: (string | number)[], value: () => Cell): [Cell, Cell][] {
  return [...keys, ...rng.shuffle(keys.slice(0, -1)), keys[keys.length - 1], ...keys].map((key) => [key, value()]);
}

const cities = ["Quito", "Oslo", "Rome", "Accra"];

export default defineTests<[rows: Row[], by: string, column: string], Group[]>({
  /** Slowly, without a dictionary: for every key that no earlier row has, the whole table is searched. */
  reference: (rows, by, column) => {
    const keys = rows.flatMap((row, i) => {
      const key = row[by];
      return key === null || rows.findIndex((other) => other[by] === key) < i ? [] : [key];
    });
    return keys.map((key) => {
      const values = rows.flatMap((row) => (row[by] === key && typeof row[column] === "number" ? [row[column]] : [])).sort((a, b) => a - b);
      const sum = values.reduce((total, value) => total + value, 0);
      const some = values.length > 0;
      return { key, count: values.length, sum, mean: some ? sum / values.length : null, min: some ? values[0] : null, max: some ? values[values.length - 1] : null };
    });
  },
  checker: allClose({ rtol: 1e-9, atol: 1e-9 }),
  accepts: (rows, by, column) => {
    if (typeof by !== "string" || typeof column !== "string") return 'The second and third arguments are names of columns: "city", "degrees".';
    if (!Array.isArray(rows) || rows.length > 200 || !rows.every(isRow)) return 'The first argument is a list of at most 200 rows: [{ city: "Rome", degrees: 15 }].';
    if (!rows.every((row) => Object.hasOwn(row, by) && Object.hasOwn(row, column))) return `Every row needs the columns "${by}" and "${column}".`;
    return rows.every((row) => row[column] === null || typeof row[column] === "number") ? null : `The values of "${column}" must be numbers or null.`;
  },
  cases: [
    visible("the worked example", {
      task: 3, args: [table("city", "degrees", [["Rome", 15], ["Oslo", 4], ["Rome", 19], ["Oslo", null], ["Oslo", 8]]), "city", "degrees"],
    }),
    visible("years, and a row without one", {
      task: 2, args: [table("year", "errors", [[2021, 3], [2019, 7], [null, 100], [2021, 0]]), "year", "errors"],
    }),
    visible("a group with missing values alone", { task: 3, args: [table("model", "accuracy", [["a", null], ["b", 0.5], ["a", null]]), "model", "accuracy"] }),

    hidden("an empty table", { task: 1, args: [[], "city", "degrees"] }),
    hidden("a single row", { task: 3, args: (rng) => [table("city", "degrees", [[rng.choice(cities), rng.normal([])]]), "city", "degrees"] }),
    hidden("rows of a group that are not neighbours", {
      task: 1, hint: "Can a group come back after another one?",
      args: (rng) => [table("city", "degrees", interleaved(rng, rng.shuffle(cities), () => rng.int(1, 30))), "city", "degrees"],
    }),
    hidden("numbers as keys, out of order", {
      task: 1, hint: "Is each key still a number, and where it first appeared?",
      args: (rng) => [table("year", "errors", interleaved(rng, [30, 7, 12, 3], () => rng.int(1, 30))), "year", "errors"],
    }),
    hidden("text keys in no order", {
      task: 1, hint: "The order is that of the table, not that of the alphabet.",
      args: (rng) => [table("city", "degrees", interleaved(rng, ["Rome", "Accra", "Quito", "Oslo"], () => rng.normal([]))), "city", "degrees"],
    }),
    hidden("zero and the empty text are keys", {
      task: 2, hint: "What is missing is null, and nothing else.",
      args: (rng) => [table("code", "value", [...interleaved(rng, [5, 0], () => rng.int(1, 9)), ...interleaved(rng, ["", "x"], () => rng.int(1, 9))]), "code", "value"],
    }),
    hidden("zeros among the values", {
      task: 2, hint: "Is 0 a missing value?",
      args: (rng) => [table("city", "degrees", [...interleaved(rng, ["Oslo", "Rome"], () => rng.int(2, 9)), ["Oslo", 0], ["Rome", 0]]), "city", "degrees"],
    }),
    hidden("missing values in every group", {
      task: 2, hint: "Does a missing value count, or pull the mean down?",
      args: (rng) => [table("city", "degrees", [...interleaved(rng, cities, () => rng.int(2, 9)), ...cities.map((city): [Cell, Cell] => [city, null])]), "city", "degrees"],
    }),
    hidden("a group that begins with a missing value", {
      task: 2, hint: "When does a group begin to exist?",
      args: (rng) => [table("city", "degrees", [["Rome", null], ["Oslo", rng.int(2, 9)], ["Rome", rng.int(2, 9)]]), "city", "degrees"],
    }),
    hidden("negative values alone", {
      task: 3, hint: "With what do the smallest and the largest begin?",
      args: (rng) => [table("city", "degrees", interleaved(rng, cities, () => -rng.int(2, 40))), "city", "degrees"],
    }),
    hidden("a table with further columns", {
      task: 1, args: (rng) => [interleaved(rng, cities, () => rng.normal([])).map(([city, height]) => ({ year: rng.int(1990, 2020), city, degrees: rng.int(0, 9), height })), "city", "height"],
    }),
  ],
});

function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    && Object.values(value).every((cell) => cell === null || typeof cell === "string" || Number.isFinite(cell));
}
