import "server-only";
import type { Role } from "#domain/accounts.ts";
import type { Achievement } from "#domain/achievements.ts";
import { evaluateRule, evidenceAsked, type AwardProgress } from "#domain/award-rules.ts";
import { fileFacts, type FileFacts } from "#features/files/queries.ts";
import { selectClaims, type Claimed } from "#features/queue/claims.ts";
import { taughtBy } from "#features/enrolments/queries.ts";
import { selectOptionalExercise } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import { loadFacts } from "./facts.ts";
import { listAchievements, listTiers } from "#lib/catalog/achievements.ts";

interface Viewer { id: string; role: Role }

export interface EvidenceState {
  id: string;
  link: string | null;
  file: FileFacts | null;
  text: string;
  createdAt: Date;
  decision: "approved" | "declined" | null;
  decidedAt: Date | null;
  answer: string | null;
}

export interface AchievementProgress extends Omit<Achievement, "rule">, Omit<AwardProgress, "missing"> {
  awardedAt: Date | null;
  /** What to hand in, where a person must approve it. */
  asks: string | null;
  /** Exercises still to be accepted; `title` is null for one that is not published yet. */
  missing: { slug: string; title: string | null }[];
  /** What was handed in, the newest first. */
  evidence: EvidenceState[];
}

export interface TierProgress {
  id: string;
  title: string;
  summary: string;
  awarded: number;
  achievements: AchievementProgress[];
}

/** Every tier with what the viewer has and what is missing. */
export async function listTierProgress(viewer: Viewer): Promise<TierProgress[]> {
  const { awards, evidence, facts } = await db().$transaction(async (tx) => ({
    awards: await tx.award.findMany({ where: { userId: viewer.id }, select: { achievement: true, awardedAt: true } }),
    evidence: await tx.evidence.findMany({
      where: { userId: viewer.id },
      orderBy: { createdAt: "desc" },
      select: { id: true, achievement: true, link: true, file: { select: fileFacts }, text: true, createdAt: true, decision: true, decidedAt: true, answer: true },
    }),
    facts: await loadFacts(tx, viewer.id),
  }));
  const awardedAt = new Map(awards.map((award) => [award.achievement, award.awardedAt]));
  return listTiers().map((tier) => {
    const achievements = tier.achievements.map(({ rule, ...achievement }): AchievementProgress => {
      const progress = evaluateRule(rule, { ...facts, evidenceApproved: facts.approved.has(achievement.id) });
      return {
        ...achievement, ...progress,
        awardedAt: awardedAt.get(achievement.id) ?? null,
        asks: evidenceAsked(rule),
        missing: progress.missing.map((slug) => ({ slug, title: selectOptionalExercise(slug)?.title ?? null })),
        evidence: evidence.filter((item) => item.achievement === achievement.id).map(({ achievement: _, ...item }) => item),
      };
    });
    return { id: tier.id, title: tier.title, summary: tier.summary, awarded: achievements.filter((achievement) => achievement.awardedAt !== null).length, achievements };
  });
}

/** What the viewer was given, the newest first. */
export async function listAwards(viewer: Viewer): Promise<{ id: string; text: string; tier: string; awardedAt: Date }[]> {
  const awards = await db().award.findMany({ where: { userId: viewer.id }, orderBy: { awardedAt: "desc" }, select: { achievement: true, awardedAt: true } });
  const known = new Map(listAchievements().map((achievement) => [achievement.id, achievement]));
  return awards.flatMap(({ achievement, awardedAt }) => {
    const found = known.get(achievement);
    return found ? [{ id: found.id, text: found.text, tier: found.tier, awardedAt }] : [];
  });
}

export interface EvidenceToJudge {
  id: string;
  achievement: { id: string; text: string; asks: string | null };
  learner: { id: string; name: string };
  link: string | null;
  file: FileFacts | null;
  text: string;
  createdAt: Date;
  /** Who has it in hand. */
  claim: Claimed | null;
}

/** Evidence that waits for a mentor, an instructor or an administrator such as the viewer; the oldest first. @param id that one alone */
export async function listEvidenceToJudge(viewer: Viewer, id?: string): Promise<EvidenceToJudge[]> {
  const waiting = await db().evidence.findMany({
    where: { id, decision: null, userId: { not: viewer.id }, user: taughtBy(viewer) },
    orderBy: { createdAt: "asc" },
    take: 200,
    select: { id: true, achievement: true, link: true, file: { select: fileFacts }, text: true, createdAt: true, user: { select: { id: true, name: true } } },
  });
  const known = new Map(listAchievements().map((achievement) => [achievement.id, achievement]));
  const claims = await selectClaims(viewer, waiting.map((evidence) => ({ kind: "evidence", id: evidence.id })));
  return waiting.map(({ achievement, user, ...evidence }) => {
    const found = known.get(achievement);
    return { ...evidence, learner: user, claim: claims.get(`evidence:${evidence.id}`) ?? null, achievement: { id: achievement, text: found?.text ?? achievement, asks: found ? evidenceAsked(found.rule) : null } };
  });
}
