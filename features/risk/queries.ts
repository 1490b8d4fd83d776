import "server-only";
import { z } from "zod";
import type { Role } from "#domain/accounts.ts";
import { dayAt, type Day } from "#domain/day.ts";
import { inOrder, reasonsOf, withoutSnoozed, type Reason } from "#domain/risk.ts";
import { areUsual, riskRules, thresholdsOf, type RiskRule, type Thresholds } from "#domain/risk-thresholds.ts";
import { listMentoredCohorts, selectMentoredCohort, type MentoredCohort } from "#features/desk/access.ts";
import { db } from "#lib/db.ts";
import { selectFacts, type WeekFacts } from "./facts.ts";
import type { RiskAddress } from "./schema.ts";

interface Viewer { id: string; role: Role }

/** Somebody who may need help, and why. */
export interface AtRisk { id: string; name: string; reasons: Reason[] }

/** A reason that somebody has put aside. */
export interface Snoozed {
  userId: string;
  name: string;
  rule: RiskRule;
  until: Date;
  note: string;
  /** Null when that account is gone. */
  by: string | null;
  /** The reasons that it hides now; none when it has gone away meanwhile. */
  hides: Reason[];
}

/** What a mentor should know of a cohort. */
export interface CohortRisk {
  /** Who stands first is explained with `inOrder`. */
  students: AtRisk[];
  snoozed: Snoozed[];
  week: WeekFacts;
}

const ruleSchema = z.enum(riskRules);
const askedColumns = {
  id: true, paced: true, graceMinutes: true,
  dates: { select: { kind: true, key: true, opensAfter: true, dueAfter: true, quota: true } },
  snoozes: { orderBy: { until: "asc" }, select: { userId: true, rule: true, until: true, note: true, user: { select: { name: true } }, by: { select: { name: true } } } },
} as const;

/** What cohorts ask of their students and what was put aside there, by their ids. */
async function selectAsked(ids: readonly string[]) {
  const rows = await db().cohort.findMany({ where: { id: { in: [...ids] } }, select: askedColumns });
  return new Map(rows.map((row) => [row.id, row]));
}

async function riskOf(cohort: MentoredCohort, asked: Awaited<ReturnType<typeof selectAsked>>, now: Date): Promise<CohortRisk> {
  const { paced, graceMinutes, dates, snoozes } = asked.get(cohort.id) ?? { paced: false, graceMinutes: 0, dates: [], snoozes: [] };
  const thresholds = thresholdsOf(cohort.riskThresholds);
  const { students, week, isOver } = await selectFacts({ ...cohort, paced, graceMinutes, dates }, thresholds, now);
  const all = students.map(({ facts, ...student }) => ({ ...student, reasons: reasonsOf(facts, thresholds, { timeZone: cohort.timeZone, isOver }, now) }));
  const holding = snoozes.flatMap(({ rule, ...row }) => {
    const known = ruleSchema.safeParse(rule).data;
    return known !== undefined && row.until > now ? [{ ...row, rule: known }] : [];
  });
  const byStudent = new Map(all.map((student) => [student.id, student]));
  const snoozesBy = Map.groupBy(holding, ({ userId }) => userId);
  const shown = all.map((student) => ({ ...student, reasons: withoutSnoozed(student.reasons, snoozesBy.get(student.id) ?? [], now) }));
  return {
    week, students: inOrder(shown.filter(({ reasons }) => reasons.length > 0)),
    snoozed: holding.flatMap(({ user, by, ...row }) => {
      const student = byStudent.get(row.userId);
      return student ? [{ ...row, name: user.name, by: by?.name ?? null, hides: student.reasons.filter(({ rule }) => rule === row.rule) }] : [];
    }),
  };
}

export interface CohortWithRisk { cohort: MentoredCohort; risk: CohortRisk }

/** The cohorts that somebody mentors, with who needs help; of more than so many the newest. */
export async function listRisks(viewer: Viewer, now: Date, most: number): Promise<{ cohorts: CohortWithRisk[]; more: number }> {
  const all = await listMentoredCohorts(viewer);
  const cohorts = all.slice(0, most);
  const asked = await selectAsked(cohorts.map(({ id }) => id));
  return { cohorts: await Promise.all(cohorts.map(async (cohort) => ({ cohort, risk: await riskOf(cohort, asked, now) }))), more: all.length - cohorts.length };
}

export interface RiskView {
  cohort: MentoredCohort;
  risk: CohortRisk;
  /** The page of the list that is shown, of one rule or all. */
  shown: AtRisk[];
  /** How many students have a reason of each rule. */
  counts: Record<RiskRule, number>;
  total: number;
  address: RiskAddress;
  thresholds: Thresholds;
  usual: boolean;
  /** Whether the viewer gives extensions there. */
  mayExtend: boolean;
  today: Day;
  now: Date;
}

export const riskPerPage = 50;

/**
 * Who of a cohort may need help, and why.
 * @throws {NotFoundError} for a cohort that the viewer does not mentor
 */
export async function selectRisk(viewer: Viewer, cohortId: string, address: RiskAddress, now = new Date()): Promise<RiskView> {
  const [cohort, asked, runs] = await Promise.all([
    selectMentoredCohort(viewer, cohortId),
    selectAsked([cohortId]),
    db().enrolment.findFirst({ where: { cohortId, userId: viewer.id, role: "instructor" }, select: { id: true } }),
  ]);
  const risk = await riskOf(cohort, asked, now);
  const has = (rule: RiskRule) => ({ reasons }: AtRisk) => reasons.some((reason) => reason.rule === rule);
  const count = (rule: RiskRule) => risk.students.filter(has(rule)).length;
  const matching = address.rule === null ? risk.students : risk.students.filter(has(address.rule));
  const thresholds = thresholdsOf(cohort.riskThresholds);
  return {
    cohort, risk, address, thresholds, now, usual: areUsual(thresholds),
    shown: matching.slice((address.page - 1) * riskPerPage, address.page * riskPerPage), total: matching.length,
    counts: { failing: count("failing"), same_mistake: count("same_mistake"), idle: count("idle"), late: count("late"), behind: count("behind"), awaiting: count("awaiting") },
    mayExtend: runs !== null || viewer.role === "admin", today: dayAt(now, cohort.timeZone),
  };
}

/** Whether the viewer gets the weekly mail about their cohorts; null for who mentors none. */
export async function selectOptionalDigestChoice({ id }: { id: string }): Promise<boolean | null> {
  const [enrolment, digest] = await Promise.all([
    db().enrolment.findFirst({ where: { userId: id, role: { not: "student" }, cohort: { archivedAt: null } }, select: { id: true } }),
    db().deskDigest.findUnique({ where: { userId: id }, select: { wanted: true } }),
  ]);
  return enrolment && (digest?.wanted ?? true);
}
