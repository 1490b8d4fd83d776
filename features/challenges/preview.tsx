import "server-only";
import type { ReactNode } from "react";
import type { FileProblem } from "#domain/exercise-yaml.ts";
import { Prose } from "#components/markdown/prose.tsx";
import type { DraftView } from "./problems.ts";

export interface Preview {
  facts: { title: string; minutes: number; points: number } | null;
  /** Null while it cannot be drawn; `problems` say why. */
  statement: ReactNode;
  hints: { number: number; title: string; body: ReactNode }[];
  problems: FileProblem[];
}

/** A draft drawn by what draws the student's page. */
export function drawPreview({ facts, statement, hints, problems }: DraftView): Preview {
  return {
    facts: facts && { title: facts.title, minutes: facts.minutes, points: facts.points },
    statement: statement && <Prose tree={statement.tree} />,
    hints: hints.map(({ number, title, rendered }) => ({ number, title, body: <Prose tree={rendered.tree} /> })),
    problems,
  };
}
