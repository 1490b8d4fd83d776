import "server-only";
import type { Role } from "#domain/accounts.ts";
import { evidenceAsked } from "#domain/award-rules.ts";
import { ConflictError, ExpectedError, ForbiddenError, NotFoundError } from "#domain/errors.ts";
import { recordChange } from "#features/audit/service.ts";
import { claimFile } from "#features/files/service.ts";
import { teaches } from "#features/enrolments/queries.ts";
import { notify } from "#features/notifications/service.ts";
import { settleItem } from "#features/queue/claims.ts";
import { db } from "#lib/db.ts";
import { awardAchievements } from "./award-achievements.ts";
import { listAchievements, selectAchievement } from "#lib/catalog/achievements.ts";
import type { DecideEvidence, HandInEvidence } from "./schema.ts";

interface Viewer { id: string; role: Role }

/**
 * Stores a learner's claim to an achievement that a person must approve; returns its id.
 * @throws {ExpectedError} for an achievement that is given by rule
 * @throws {ConflictError} when it was given already, or a claim to it waits
 * @throws {NotFoundError} for a file that is not the viewer's to hand in
 */
export async function handInEvidence(viewer: Viewer, input: HandInEvidence): Promise<{ id: string }> {
  const achievement = selectAchievement(input.achievement);
  if (evidenceAsked(achievement.rule) === null) throw new ExpectedError("This achievement comes by itself when its exercises are accepted: nothing needs to be handed in.");
  return db().$transaction(async (tx) => {
    // A double click: the second waits here and then finds the first's claim.
    await tx.$executeRaw`select 1 from "User" where id = ${viewer.id}::uuid for no key update`;
    const claim = { userId: viewer.id, achievement: achievement.id };
    if (await tx.award.findUnique({ where: { userId_achievement: claim }, select: { cause: true } })) throw new ConflictError("You have this achievement already.");
    if (await tx.evidence.findFirst({ where: { ...claim, decision: null }, select: { id: true } })) throw new ConflictError("You have handed this in, and a mentor has not answered yet.");
    await claimFile(tx, viewer, input.fileId);
    return tx.evidence.create({ data: { ...claim, link: input.link, text: input.text, fileId: input.fileId }, select: { id: true } });
  });
}

/**
 * A mentor's, instructor's or administrator's answer; approval gives the achievement in the same
 * transaction. Returns the ids of what the learner was given.
 * @throws {NotFoundError} when there is none that the viewer may judge
 * @throws {ForbiddenError} for one's own
 * @throws {ConflictError} when it was answered already, or somebody else has it in hand
 */
export async function decideEvidence(viewer: Viewer, { evidenceId, decision, answer }: DecideEvidence): Promise<{ awards: string[] }> {
  const [evidence, judge] = await Promise.all([
    db().evidence.findUnique({ where: { id: evidenceId }, select: { userId: true, achievement: true, user: { select: { name: true } } } }),
    db().user.findUniqueOrThrow({ where: { id: viewer.id }, select: { name: true } }),
  ]);
  if (evidence?.userId === viewer.id) throw new ForbiddenError("Somebody else must judge what you handed in.");
  if (!evidence || !await teaches(viewer, evidence.userId)) throw new NotFoundError("There is no such evidence among your learners'.");
  return db().$transaction(async (tx) => {
    await settleItem(tx, viewer, "evidence", evidenceId);
    const { count } = await tx.evidence.updateMany({
      where: { id: evidenceId, decision: null },
      data: { decision, answer: answer === "" ? null : answer, decidedAt: new Date(), decidedById: viewer.id },
    });
    if (count === 0) throw new ConflictError("Somebody has answered this in the meantime: reload to see the answer.");
    const cause = `evidence:${evidenceId}`;
    const { userId, achievement } = evidence;
    await recordChange(tx, {
      actor: { id: viewer.id, name: judge.name }, action: "evidence.decided", subject: `${evidence.user.name}: ${achievement}`, subjectId: evidenceId,
      before: { decision: null }, after: { decision },
    });
    const text = listAchievements().find(({ id }) => id === achievement)?.text ?? achievement;
    await notify(tx, [{
      userId, kind: "evidence_decided", facts: { achievement: text, approved: decision === "approved", by: judge.name },
      href: `/achievements#${achievement}`, key: cause,
    }]);
    const awards = decision === "approved" ? await awardAchievements(tx, userId, cause, [achievement]) : [];
    // Judging is mentoring, which has an achievement of its own.
    await awardAchievements(tx, viewer.id, cause);
    return { awards };
  });
}
