import { call, construct, defineClassTests, exact, get, hidden, visible } from "#authoring";
import type { Rng } from "#authoring";

type Step = ReturnType<typeof call>;

interface Table {
  features: number[][];
  labels: string[];
}

/** The cells of the text, found character by character: a state machine instead of splitting. */
function readCells(text: string): string[][] {
  const rows: string[][] = [[""]];
  for (const character of text) {
    const row = rows[rows.length - 1];
    if (character === "\n") rows.push([""]);
    else if (character === ",") row.push("");
    else row[row.length - 1] += character;
  }
  return rows.map((row) => row.map((cell) => cell.replace(/^ +| +$/g, ""))).filter((row) => row.join("") !== "" || row.length > 1);
}

function readTable(text: string, label: string): Table {
  const [header, ...rows] = readCells(text);
  const complete = rows.filter((row) => !row.includes(""));
  return {
    features: complete.map((row) => row.flatMap((cell, column) => (header[column] === label ? [] : [Number.parseFloat(cell)]))),
    labels: complete.map((row) => row[header.indexOf(label)]),
  };
}

/** The number of a class is how many others come before it. */
const numberOf = (name: string, labels: string[]): number => new Set(labels.filter((other) => other < name)).size;

function answer({ features, labels }: Table, step: Step): unknown {
  const n = labels.length;
  if (step.do === "get") return step.property === "length" ? n : Object.values(Object.fromEntries(labels.map((name) => [numberOf(name, labels), name])));
  const index = step.do === "call" ? Number(step.args[0]) : 0;
  const place = index >= 0 ? index : n + index;
  return features[place] === undefined ? null : { x: features[place], y: numberOf(labels[place], labels) };
}

const birds = "size,species,weight\n1.5, finch, 0.4\n2, eagle, 0.5\n, finch, 0.3\n1, eagle, 0.25\n";

/** A dataset, its length and classes, then the items with these indices. */
function script(text: string, label: string, indices: number[]): Step[] {
  return [construct("data", "TableDataset", text, label), get("data", "length"), get("data", "classes"), ...indices.map((index) => call("data", "item", index))];
}

interface Shape {
  rows: number;
  features: number;
  /** the place of the label among the columns */
  labelAt: number;
  classes: string[];
  /** share of rows with an empty cell */
  incomplete?: number;
}

function drawText(rng: Rng, { rows, features, labelAt, classes, incomplete = 0 }: Shape): string {
  const header = Array.from({ length: features }, (_, k) => `f${k}`).toSpliced(labelAt, 0, "kind");
  const lines = Array.from({ length: rows }, () => {
    const cells = rng.ints([features], -400, 400).map((value) => String(value / 8)).toSpliced(labelAt, 0, rng.choice(classes));
    return rng.uniform([]) < incomplete ? cells.with(rng.int(0, features), "") : cells;
  });
  return [header, ...lines].map((cells) => cells.join(",")).join("\n");
}

const words = ["willow", "oak", "pine", "birch", "elm"];

export default defineClassTests({
  reference: (steps) => {
    let table: Table = { features: [], labels: [] };
    return steps.flatMap((step) => {
      if (step.do !== "construct") return [answer(table, step)];
      table = readTable(String(step.args[0]), String(step.args[1]));
      return [];
    });
  },
  checker: exact(),
  cases: [
    visible("the worked example", { task: 3, args: script(birds, "species", [0, -1, 3]) }),
    visible("the label in the first column", { task: 1, args: script("kind,a,b\nno,1,-2\nyes,0.5,1e-3\nno,0,5", "kind", [0, 1, 2]) }),
    visible("a header and no rows", { task: 1, args: script("a,b,kind\n", "kind", [0, -1]) }),

    hidden("the label in the last column", {
      task: 1, args: (rng) => script(drawText(rng, { rows: 6, features: 3, labelAt: 3, classes: words }), "kind", [0, 3, 5]),
    }),
    hidden("the label in the middle", {
      task: 3, repeat: 2, hint: "Which columns are features, and in which order?",
      args: (rng) => script(drawText(rng, { rows: 8, features: 4, labelAt: rng.int(1, 3), classes: words }), "kind", [0, 4, 7]),
    }),
    hidden("rows with empty cells", {
      task: 1, repeat: 2, hint: "What is Number of an empty text?",
      args: (rng) => script(`${drawText(rng, { rows: 9, features: 3, labelAt: 1, classes: words, incomplete: 0.4 })}\n1,oak,,3\n,pine,1,2\n1,elm,2,3`, "kind", [0, 1, -1]),
    }),
    hidden("a class in incomplete rows alone", {
      task: 2, hint: "Whose classes are listed?",
      args: (rng) => script(`${drawText(rng, { rows: 5, features: 2, labelAt: 1, classes: ["oak", "pine"] })}\n1,ash,\n2,pine,3`, "kind", [0, -1]),
    }),
    hidden("an empty label", {
      task: 1, hint: "An empty cell counts in whichever column.",
      args: (rng) => script(`${drawText(rng, { rows: 4, features: 2, labelAt: 1, classes: words })}\n1,,2\n3,oak,4`, "kind", [3, 4, 5]),
    }),
    hidden("indices from the end, and outside", {
      task: 3, hint: "Which is the smallest index that still has an example?",
      args: (rng) => script(drawText(rng, { rows: 5, features: 2, labelAt: 2, classes: words }), "kind", [-1, -5, -6, 5, 100, -100]),
    }),
    hidden("spaces round cells, empty lines at the end", {
      task: 1, hint: "Spaces do not belong to a cell, and an empty line is no row.",
      args: (rng) => script(`${drawText(rng, { rows: 5, features: 2, labelAt: 1, classes: words }).replaceAll(",", " , ")}\n\n\n`, "kind", [0, 4, -1]),
    }),
  ],
});
