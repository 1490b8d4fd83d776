import "server-only";
import { db } from "#lib/db.ts";

export interface Problem {
  id: string;
  text: string;
  createdAt: Date;
  settledAt: Date | null;
  answer: string | null;
}

const columns = { id: true, text: true, createdAt: true, settledAt: true, answer: true } as const;
const mostSettled = 10;

/** What is reported of one exercise: open ones the oldest first, and the newest that are settled. Who may see it is decided before. */
export async function listProblems(exerciseId: string): Promise<{ open: Problem[]; settled: Problem[] }> {
  const [open, settled] = await Promise.all([
    db().exerciseProblem.findMany({ where: { exerciseId, settledAt: null }, orderBy: { createdAt: "asc" }, take: 100, select: columns }),
    db().exerciseProblem.findMany({ where: { exerciseId, settledAt: { not: null } }, orderBy: { settledAt: "desc" }, take: mostSettled, select: columns }),
  ]);
  return { open, settled };
}
