import assert from "node:assert/strict";
import { test } from "node:test";
import { InvalidFileError } from "#domain/errors.ts";
import { isHanded, milestoneKey, parseProject } from "#domain/project.ts";

const report = `report:
  asks: ["Which accuracy do you reach?", "Which class is hardest?"]
  rubric:
    - {id: figures, title: Figures, met: Every claim has its number.}
    - {id: honest, title: Honesty, met: Failures are reported as well.}
`;
const text = `---
title: A small project
summary: A model that tells flowers apart.
month: 3
covers: [l1.raw.mlp]
minutes: 120
milestones:
  - {title: Clean the table, why: Missing values would poison the statistics., exercise: clean}
  - {title: Train, why: A network is fitted to the clean rows., exercise: train}
${report}---
The brief.
`;
const portfolio = `---
title: Ten styles
summary: A program that paints a photograph in ten styles.
kind: portfolio
level: foundation
topic: project.style-transfer
goal: "10 styles"
month: 6
covers: []
minutes: 12000
milestones:
  - {title: Gram matrices, why: The style of a picture is in these numbers., exercise: gram-matrix}
  - id: ten-styles
    title: Ten styles
    why: One style can be luck, and ten of them cannot.
    hand_in: {asks: ["Ten pictures with their settings."], met: "Each picture is recognisable."}
${report}---
The brief.
`;
const refuses = (changed: string, message: RegExp) => assert.throws(() => parseProject(changed, "a.md"), (error) => error instanceof InvalidFileError && message.test(error.message), String(message));

test("facts and brief are told apart; without a kind a project is guided", () => {
  const { title, milestones, brief, portfolio: ofPortfolio } = parseProject(text, "a.md");
  assert.deepEqual([title, milestones.map(milestoneKey), brief.trim(), ofPortfolio], ["A small project", ["clean", "train"], "The brief.", null]);
});

test("a portfolio project has its level, topic and goal, exercises and what is handed in, and need not cover a topic", () => {
  const { milestones, portfolio: ofPortfolio, covers, minutes } = parseProject(portfolio, "a.md");
  assert.deepEqual(ofPortfolio, { level: "foundation", topic: "project.style-transfer", goal: "10 styles" });
  assert.deepEqual([covers, minutes, milestones.map((each) => [milestoneKey(each), isHanded(each)])], [[], 12_000, [["gram-matrix", false], ["ten-styles", true]]]);
  assert.deepEqual(milestones[1], { id: "ten-styles", title: "Ten styles", why: "One style can be luck, and ten of them cannot.", asks: ["Ten pictures with their settings."], met: "Each picture is recognisable." });
});

test("a milestone or a criterion given twice, an unknown key, a missing brief are named", () => {
  refuses(text.replace("exercise: train", "exercise: clean"), /the exercise "clean" is given twice/);
  refuses(text.replace("id: honest", "id: figures"), /the criterion "figures" is given twice/);
  refuses(portfolio.replace("exercise: gram-matrix", "exercise: ten-styles"), /the milestone "ten-styles" is given twice/);
  refuses(text.replace("summary:", "sumary:"), /did you mean "summary"\?/);
  refuses(text.replace("The brief.\n", ""), /no brief/);
  refuses("The brief.", /front matter/);
});

test("a portfolio project without its level, topic or goal is refused, and the key named; so are they on a guided one", () => {
  for (const key of ["level", "topic", "goal"]) refuses(portfolio.replace(new RegExp(`^${key}:.*\n`, "m"), ""), new RegExp(`"${key}": a portfolio project needs it`));
  refuses(text.replace("month: 3", "month: 3\nlevel: master"), /"level": only a portfolio project has it/);
  refuses(portfolio.replace("level: foundation", "level: expert"), /"level" must be one of foundation, advanced, master/);
  refuses(portfolio.replace("kind: portfolio", "kind: folio"), /"kind" must be one of guided, portfolio/);
});

test("a milestone that is neither an exercise nor handed in, or both, or has no id, says what to write", () => {
  refuses(portfolio.replace(", exercise: gram-matrix", ""), /Entry 1 of "milestones": give it an "exercise" .* or an "id"/);
  refuses(portfolio.replace("exercise: gram-matrix", "exercise: gram-matrix, id: gram"), /Entry 1 of "milestones": .* not both/);
  refuses(portfolio.replace("  - id: ten-styles\n    title", "  - title"), /Entry 2 of "milestones": what is handed in needs an "id"/);
  refuses(portfolio.replace("id: ten-styles", "id: Ten Styles"), /"id" in entry 2 of "milestones": write an id such as "first-results"/);
  refuses(portfolio.replace('asks: ["Ten pictures with their settings."]', "asks: []"), /"hand_in\.asks" in entry/);
  refuses(portfolio.replace("hand_in: {asks", "hand_in: {ask"), /Unknown key "hand_in\.ask" in entry 2/);
});

test("a guided project has exercises alone, a topic, and fewer hours", () => {
  refuses(text.replace("exercise: train", 'id: train, hand_in: {asks: ["The trained network."], met: "It is trained."}'), /"milestones": those of a guided project are exercises/);
  refuses(text.replace("covers: [l1.raw.mlp]", "covers: []"), /"covers": name at least one/);
  refuses(text.replace("minutes: 120", "minutes: 9000"), /"minutes": at most 6000/);
  refuses(portfolio.replace("minutes: 12000", "minutes: 12001"), /"minutes" must be a whole number from 30 to 12000/);
});

test("one milestone is too few, nine are too many", () => {
  const more = Array.from({ length: 8 }, (_, index) => `  - {title: Train, why: A network is fitted to the clean rows., exercise: train-${index}}\n`).join("");
  refuses(text.replace(/^ {2}- \{title: Train.*\n/m, ""), /"milestones" must be a list of 2 to 8 entries/);
  refuses(text.replace(/^ {2}- \{title: Train.*\n/m, more), /"milestones" must be a list of 2 to 8 entries/);
});
