import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { InvalidFileError } from "#domain/errors.ts";
import { readProjects } from "#lib/catalog/projects.ts";
import { roadmap } from "#lib/catalog/roadmap.ts";

const dir = mkdtempSync(path.join(os.tmpdir(), "descent-projects-"));
after(() => rmSync(dir, { recursive: true, force: true }));

const text = `---
title: Ten styles
summary: A program that paints a photograph in ten styles.
kind: portfolio
level: foundation
topic: project.style-transfer
goal: "10 styles"
month: 6
covers: []
minutes: 2400
milestones:
  - {title: Products, why: The style of a picture is in such products., exercise: matmul}
  - {id: ten-styles, title: Ten styles, why: One style can be luck and ten cannot., hand_in: {asks: ["Ten pictures with their settings."], met: "Each is recognisable."}}
report:
  asks: ["Which accuracy do you reach?", "Which class is hardest?"]
  rubric:
    - {id: figures, title: Figures, met: Every claim has its number.}
    - {id: honest, title: Honesty, met: Failures are reported as well.}
---
The brief.
`;

function read(files: Record<string, string>) {
  const root = mkdtempSync(path.join(dir, "of-"));
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(root, name), content);
  return readProjects(root, roadmap());
}
const refuses = (files: Record<string, string>, message: RegExp) => assert.throws(() => read(files), (error) => error instanceof InvalidFileError && message.test(error.message), String(message));

test("a portfolio project is read, named by its file", () => {
  assert.deepEqual(read({ "painter.md": text }).map(({ slug, portfolio }) => [slug, portfolio?.topic]), [["painter", "project.style-transfer"]]);
});

test("a topic that the roadmap does not have, one under another level, and one that two projects claim are named", () => {
  refuses({ "a.md": text.replace("project.style-transfer", "project.style-transfers") }, /topic: .* Did you mean "project\.style-transfer"\?/);
  refuses({ "a.md": text.replace("level: foundation", "level: master") }, /level: the roadmap has "project\.style-transfer" under projects\.foundation/);
  refuses({ "a.md": text, "b.md": text }, /topic: another project has "project\.style-transfer" too/);
});

test("an exercise that does not exist and a topic that is none are named, with what was meant", () => {
  refuses({ "a.md": text.replace("exercise: matmul", "exercise: matmull") }, /there is no exercise "matmull"/);
  refuses({ "a.md": text.replace("covers: []", "covers: [l1.raw.mpl]") }, /covers: "l1\.raw\.mpl" is no topic .* Did you mean "l1\.raw\.mlp"\?/);
});
