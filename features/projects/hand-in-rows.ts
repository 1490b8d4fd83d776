import "server-only";
import { z } from "zod";
import { markSchema, type ReportDecision } from "#domain/project-standing.ts";
import { fileFacts, type FileFacts } from "#features/files/queries.ts";

/** Something that was handed in for a project, as its learner and who judges it read it. */
export interface HandInView {
  id: string;
  /** The milestone that it is for; null for the report. */
  milestone: string | null;
  links: string[];
  files: FileFacts[];
  text: string;
  createdAt: Date;
  decision: ReportDecision | null;
  decidedAt: Date | null;
  answer: string | null;
  /** By the criterion's id; null before it is judged, and for a milestone. */
  marks: Readonly<Record<string, number>> | null;
}

/** The columns of it, for a `select`. */
export const handInColumns = {
  id: true, milestone: true, links: true, files: { select: fileFacts, orderBy: { createdAt: "asc" } }, text: true, createdAt: true,
  decision: true, decidedAt: true, answer: true, marks: true,
} as const;

const marksSchema = z.record(z.string(), markSchema).nullable();

/** A row of those columns with its marks read. */
export const handInView = <T extends { marks: unknown }>(row: T): Omit<T, "marks"> & Pick<HandInView, "marks"> => ({ ...row, marks: marksSchema.parse(row.marks) });
