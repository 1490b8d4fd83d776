import "server-only";
import type { ReactNode } from "react";
import type { FactProblem } from "#domain/fact-problem.ts";
import { LessonDrawing } from "./components/lesson-drawing.tsx";
import type { LessonLook } from "./look.ts";

export interface LessonPreview {
  title: string | null;
  drawing: ReactNode;
  drawn: boolean;
  problems: FactProblem[];
}

/** A draft drawn by what draws the student's page. */
export function drawLessonPreview(look: LessonLook): LessonPreview {
  return { title: look.facts?.title ?? null, drawing: <LessonDrawing look={look} />, drawn: look.rendered !== null, problems: look.problems };
}
