import { stripVTControlCharacters } from "node:util";
import { formatWire } from "#domain/value.ts";
import type { SourceError, TestResult, Verdict } from "#domain/verdict.ts";

/** The verdict as `npm run grade --json` prints it: with `visible` for each test, in English alone, and without what does not apply. */
export function verdictToJson({ tests, compileErrors, error, mistake, summarySaid: _, ...verdict }: Verdict) {
  return {
    ...verdict,
    tests: tests.map(({ mistake: matched, messageSaid: _said, ...test }) => ({ ...test, visible: !test.hidden, ...(matched === null ? {} : { mistake: matched }) })),
    ...(compileErrors.length === 0 ? {} : { compileErrors: compileErrors.map(place) }),
    ...(error === null ? {} : { error: place(error) }),
    ...(mistake === null ? {} : { mistake }),
  };
}

const place = ({ said: _, ...error }: SourceError) => error;

/** The verdict for a terminal. What the program wrote is stripped of control characters: it may not repaint the screen. */
export function verdictToText(verdict: Verdict): string {
  const { exercise, score, maxScore, durationMs, seed } = verdict;
  return [
    `${exercise}: ${verdict.verdict.replaceAll("_", " ")}, ${score} of ${maxScore} points, ${Math.round(durationMs)} ms, seed ${seed}`,
    clean(verdict.summary),
    ...(verdict.mistake === null ? [] : ["", indent(wrap(verdict.mistake.message), "  | ")]),
    ...[...verdict.compileErrors, ...(verdict.error === null ? [] : [verdict.error])].map(showError),
    ...(verdict.tests.length === 0 ? [] : [""]),
    ...verdict.tests.map(showTest),
    ...(verdict.output === "" ? [] : ["", "printed:", indent(clean(verdict.output.trimEnd()), "  ")]),
  ].join("\n");
}

function showTest(test: TestResult): string {
  const head = `${test.status.padEnd(8)} ${test.name}${test.hidden ? " (hidden)" : ""}`;
  if (test.status === "passed") return head;
  const values = [
    test.input === undefined ? "" : `input     ${test.input.map((wire) => formatWire(wire, 160)).join(", ")}`,
    test.expected === undefined ? "" : `expected  ${formatWire(test.expected, 240)}`,
    test.got === undefined ? "" : `got       ${formatWire(test.got, 240)}`,
  ].filter((line) => line !== "");
  return [head, ...[wrap(test.message ?? ""), ...values].map((text) => indent(clean(text), "         "))].join("\n");
}

function showError({ message, line, column }: SourceError): string {
  const at = line === null ? "" : `line ${line}${column === null ? "" : `, column ${column}`}: `;
  return indent(clean(`${at}${message}`), "  ");
}

/** Keeps line breaks and tabs; everything else that steers a terminal goes. */
const clean = (text: string) => stripVTControlCharacters(text).replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, "");

const indent = (text: string, by: string) => text.split("\n").map((line) => `${by}${line}`).join("\n");

function wrap(text: string, width = 92): string {
  return text.split("\n").map((paragraph) => {
    const lines: string[] = [""];
    for (const word of paragraph.split(" ")) {
      const last = lines[lines.length - 1];
      if (last !== "" && last.length + word.length >= width) lines.push(word);
      else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
    }
    return lines.join("\n");
  }).join("\n");
}
