import "server-only";
import { evaluateRule } from "#domain/award-rules.ts";
import { notify } from "#features/notifications/service.ts";
import type { Transaction } from "#lib/db.ts";
import { loadFacts } from "./facts.ts";
import { listAchievements } from "#lib/catalog/achievements.ts";

/**
 * Gives what the person has reached and does not have yet; each achievement once, whoever asks at the
 * same time.
 * @param cause the verdict or the evidence that it came from: "grading:<id>", "evidence:<id>"
 * @param toldOf achievements that the person is told of by another notification
 * @returns ids of what was given now, in the order of the tiers
 */
export async function awardAchievements(tx: Transaction, userId: string, cause: string, toldOf: readonly string[] = []): Promise<string[]> {
  const { approved, awarded, ...facts } = await loadFacts(tx, userId);
  const all = listAchievements();
  const reached = all
    .filter(({ id, rule }) => !awarded.has(id) && evaluateRule(rule, { ...facts, evidenceApproved: approved.has(id) }).met)
    .map(({ id }) => id);
  if (reached.length === 0) return [];
  const given = await tx.award.createManyAndReturn({
    data: reached.map((achievement) => ({ userId, achievement, cause })),
    skipDuplicates: true,
    select: { achievement: true },
  });
  const now = new Set(given.map(({ achievement }) => achievement));
  await notify(tx, all.filter(({ id }) => now.has(id) && !toldOf.includes(id)).map(({ id, text }) => ({
    userId, kind: "award_given", facts: { achievement: text }, href: `/achievements#${id}`, key: `award:${id}`,
  })));
  return reached.filter((id) => now.has(id));
}
