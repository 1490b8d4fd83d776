import { allClose, defineTests, hidden, visible } from "#authoring";
import type { Rng } from "#authoring";

type Cell = number | string | null;
type Row = Record<string, Cell>;
type Args = [train: Row[], heldOut: Row[], numbers: string[], category: string];

interface Arrays {
  train: number[][];
  heldOut: number[][];
}

const missing = (cell: Cell): boolean => cell === null || cell === "";
const measuredIn = (rows: Row[], name: string): number[] => rows.map((row) => row[name]).filter((cell): cell is number => !missing(cell) && typeof cell === "number");

/** Without sorting: the mean of the smallest and the largest number that have half of the others on either side. */
function medianByRank(values: number[]): number {
  const half = values.length / 2;
  const inTheMiddle = values.filter((value) => values.filter((x) => x < value).length <= half && values.filter((x) => x > value).length <= half);
  return (Math.min(...inTheMiddle) + Math.max(...inTheMiddle)) / 2;
}

/** The population deviation from the differences of all pairs: exactly 0 when all are equal. */
function deviationByPairs(values: number[]): number {
  let sum = 0;
  for (const a of values) for (const b of values) sum += (a - b) ** 2;
  return Math.sqrt(sum / 2) / values.length;
}

const islands = ["Torgersen", "Dream", "Biscoe"];
const columns = ["billLength", "flipperLength", "bodyMass"];

interface Table {
  rows: number;
  /** Share of the cells that are missing. */
  gaps?: number;
  /** How a gap is written. */
  gap?: Cell[];
  islands?: Cell[];
  /** Added to every number. */
  shift?: number;
}

/** A table of penguins. Its first row has no gaps. */
function table(rng: Rng, { rows, gaps = 0, gap = [null, ""], islands: homes = islands, shift = 0 }: Table): Row[] {
  const centres: Record<string, number> = { billLength: 44, flipperLength: 200, bodyMass: 4200 };
  const spreads: Record<string, number> = { billLength: 5, flipperLength: 14, bodyMass: 800 };
  return Array.from({ length: rows }, (_, i) => {
    const row: Row = { island: i < homes.length ? homes[i] : rng.choice(homes) };
    for (const name of columns) {
      const isGap = i > 0 && rng.uniform([]) < gaps;
      row[name] = isGap ? rng.choice(gap) : Math.round(10 * (rng.normal([], centres[name], spreads[name]) + shift * spreads[name])) / 10;
    }
    return row;
  });
}

const wholeColumn = (values: Cell[], homes: Cell[]): Row[] => values.map((value, i) => ({ count: value, home: homes[i % homes.length] }));

export default defineTests<Args, Arrays>({
  /** Median by rank, deviation from all pairs of numbers, both of the training rows. */
  reference: (train, heldOut, numbers, category) => {
    const rulers = numbers.map((name) => {
      const middle = medianByRank(measuredIn(train, name));
      const filled = train.map((row) => (missing(row[name]) ? middle : Number(row[name])));
      const deviation = deviationByPairs(filled);
      return { name, middle, mean: filled[0] + filled.reduce((sum, x) => sum + (x - filled[0]), 0) / filled.length, unit: deviation === 0 ? 1 : deviation };
    });
    const seen = Array.from(new Set(train.map((row) => row[category]).filter((cell): cell is string => typeof cell === "string" && cell !== "")));
    const ordered = seen.sort((a, b) => (a < b ? -1 : 1));
    const rowOf = (row: Row): number[] => {
      const code = ordered.map(() => 0);
      const home = ordered.findIndex((each) => each === row[category]);
      if (home >= 0) code[home] = 1;
      return rulers.map(({ name, middle, mean, unit }) => ((missing(row[name]) ? middle : Number(row[name])) - mean) / unit).concat(code);
    };
    return { train: train.map(rowOf), heldOut: heldOut.map(rowOf) };
  },
  checker: allClose({ rtol: 1e-8, atol: 1e-9 }),
  accepts: (train, heldOut, numbers, category) => {
    if (!isTable(train) || !isTable(heldOut) || train.length === 0) return "Give two lists of rows, such as [{ mass: 1, island: \"Dream\" }], the first with at least one row.";
    if (!Array.isArray(numbers) || !numbers.every((name) => typeof name === "string") || typeof category !== "string") return "Name the columns of numbers, [\"mass\"], and the column of words, \"island\".";
    if (train.length > 100 || heldOut.length > 100) return "Give at most 100 rows here.";
    const unreadable = [...train, ...heldOut].some((row) => numbers.some((name) => !missing(row[name]) && !Number.isFinite(row[name])) || !(row[category] === null || typeof row[category] === "string"));
    if (unreadable) return "A column of numbers holds numbers, null or \"\"; the category holds text or null.";
    return numbers.every((name) => measuredIn(train, name).length > 0) ? null : "Each column of numbers needs a number in the training rows.";
  },
  cases: [
    visible("the worked example", {
      task: 2,
      args: [
        [{ mass: 1, island: "Dream" }, { mass: 7, island: "Biscoe" }, { mass: null, island: "Dream" }, { mass: 9, island: "Biscoe" }],
        [{ mass: "", island: "Biscoe" }, { mass: 12, island: "Torgersen" }],
        ["mass"], "island",
      ],
    }),
    visible("an even count of measured numbers", { task: 1, args: [wholeColumn([2, null, 4, 10, 20], ["a"]), wholeColumn([null, 4], ["a"]), ["count"], "home"] }),
    visible("a column that does not spread", { task: 2, args: [wholeColumn([5, null, 5], ["a", "b", "a"]), wholeColumn([5, 7], ["b", "a"]), ["count"], "home"] }),
    visible("a category that is missing", { task: 3, args: [wholeColumn([1, 3, 5], ["north", null, ""]), wholeColumn([1, 3, 5], ["", "north", null]), ["count"], "home"] }),

    hidden("no gaps, held-out rows far from the training rows", {
      task: 2, repeat: 2, hint: "Whose mean and whose deviation are used?",
      args: (rng) => [table(rng, { rows: 8 }), table(rng, { rows: 5, shift: 4 }), columns, "island"],
    }),
    hidden("gaps in both parts", {
      task: 2, repeat: 3, hint: "What goes into a gap, and whose number is it?",
      args: (rng) => [table(rng, { rows: rng.int(9, 14), gaps: 0.3 }), table(rng, { rows: 6, gaps: 0.3, shift: 1 }), columns, "island"],
    }),
    hidden("gaps that are empty text", {
      task: 1, hint: "What is Number(\"\")?",
      args: (rng) => [table(rng, { rows: 9, gaps: 0.4, gap: [""] }), table(rng, { rows: 5, gaps: 0.4, gap: [""] }), columns, "island"],
    }),
    hidden("numbers of one, two and three digits", {
      task: 1, repeat: 2, hint: "How does sort() compare numbers?",
      args: (rng) => [wholeColumn(rng.shuffle([rng.int(2, 4), rng.int(5, 9), rng.int(10, 19), rng.int(100, 199), rng.int(1000, 1999), null]), ["a"]), wholeColumn([null, rng.int(1, 50)], ["a"]), ["count"], "home"],
    }),
    hidden("zero is a measurement", {
      task: 1, repeat: 2, hint: "Which values count as false in an if?",
      args: (rng) => [wholeColumn(rng.shuffle([0, 0, rng.int(1, 5), rng.int(6, 10), rng.int(11, 15), null]), ["a"]), wholeColumn([0, null, rng.int(1, 15)], ["a"]), ["count"], "home"],
    }),
    hidden("categories that arrive out of order", {
      task: 3, hint: "The order of the columns is that of the alphabet, not that of the rows.",
      args: (rng) => [table(rng, { rows: 7, islands: ["Torgersen", "Dream", "Biscoe", "Anvers"] }), table(rng, { rows: 5, islands: rng.shuffle(["Anvers", "Biscoe", "Dream"]) }), columns, "island"],
    }),
    hidden("an island that no training row has", {
      task: 3, hint: "Whose categories get a column?",
      args: (rng) => [table(rng, { rows: 5, islands: ["Biscoe", "Dream"] }), table(rng, { rows: 4, islands: rng.shuffle(["Anvers", "Biscoe", "Dream", "Torgersen"]) }), columns, "island"],
    }),
    hidden("rows without an island", {
      task: 3, hint: "A missing category is no category of its own.",
      args: (rng) => [table(rng, { rows: 6, islands: rng.shuffle(["Dream", "", "Biscoe", null]) }), table(rng, { rows: 4, islands: ["", "Dream", null] }), columns, "island"],
    }),
    hidden("a single measured number in a column", {
      task: 2, hint: "After filling, does the column spread?",
      args: (rng) => [wholeColumn(rng.shuffle([rng.uniform([], 0.1, 0.9), null, null, "", null, ""]), ["b", "a"]), wholeColumn([rng.int(2, 5), null], ["a", "b"]), ["count"], "home"],
    }),
    hidden("a single training row", { task: 2, hint: "Does a single number spread?", args: (rng) => [table(rng, { rows: 1 }), table(rng, { rows: 3, gaps: 0.5 }), columns, "island"] }),
    hidden("no held-out rows", { task: 2, args: (rng) => [table(rng, { rows: 6, gaps: 0.2 }), [], ["bodyMass", "billLength"], "island"] }),
    hidden("not one category in the training rows", {
      task: 3, hint: "How many columns do no categories need?",
      args: (rng) => [table(rng, { rows: 4, islands: [null, ""] }), table(rng, { rows: 3 }), columns, "island"],
    }),
  ],
});

function isTable(value: unknown): value is Row[] {
  return Array.isArray(value) && value.every((row) => typeof row === "object" && row !== null && !Array.isArray(row));
}
