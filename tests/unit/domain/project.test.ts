import assert from "node:assert/strict";
import { test } from "node:test";
import { InvalidFileError } from "#domain/errors.ts";
import { parseProject, standing } from "#domain/project.ts";

const text = `---
title: A small project
summary: A model that tells flowers apart.
month: 3
covers: [l1.raw.mlp]
minutes: 120
milestones:
  - {title: Clean the table, why: Missing values would poison the statistics., exercise: clean}
  - {title: Train, why: A network is fitted to the clean rows., exercise: train}
report:
  asks: ["Which accuracy do you reach?", "Which class is hardest?"]
  rubric:
    - {id: figures, title: Figures, met: Every claim has its number.}
    - {id: honest, title: Honesty, met: Failures are reported as well.}
---
The brief.
`;
const refuses = (changed: string, message: RegExp) => assert.throws(() => parseProject(changed, "a.md"), (error) => error instanceof InvalidFileError && message.test(error.message));

test("facts and brief are told apart", () => {
  const { title, milestones, brief } = parseProject(text, "a.md");
  assert.deepEqual([title, milestones.map(({ exercise }) => exercise), brief.trim()], ["A small project", ["clean", "train"], "The brief."]);
});

test("a milestone or a criterion given twice, an unknown key, a missing brief are named", () => {
  refuses(text.replace("exercise: train", "exercise: clean"), /the exercise "clean" is given twice/);
  refuses(text.replace("id: honest", "id: figures"), /the criterion "figures" is given twice/);
  refuses(text.replace("summary:", "sumary:"), /did you mean "summary"\?/);
  refuses(text.replace("The brief.\n", ""), /no brief/);
  refuses("The brief.", /front matter/);
});

test("the report opens with the last milestone, and not before", () => {
  assert.deepEqual(standing(["open", "open"], undefined), { state: "open", report: "closed", done: 0, of: 3 });
  assert.deepEqual(standing(["done", "started"], undefined), { state: "started", report: "closed", done: 1, of: 3 });
  assert.deepEqual(standing(["done", "done"], undefined), { state: "started", report: "open", done: 2, of: 3 });
});

test("a report that waits is not done, one sent back is to be written again, an accepted one ends it", () => {
  assert.deepEqual(standing(["done", "done"], null), { state: "started", report: "waiting", done: 2, of: 3 });
  assert.deepEqual(standing(["done", "done"], "changes"), { state: "started", report: "open", done: 2, of: 3 });
  assert.deepEqual(standing(["done", "done"], "accepted"), { state: "done", report: "accepted", done: 3, of: 3 });
});

test("a milestone added later reopens a project, and keeps its accepted report", () => {
  assert.deepEqual(standing(["done", "open"], "accepted"), { state: "started", report: "accepted", done: 2, of: 3 });
});
