import { msg } from "./i18n/translate.ts";

/** What the audit tells of, and how it is said. */
export const auditActions = {
  "role.changed": msg("changed a role on the site"),
  "enrolment.changed": msg("changed who is in a cohort"),
  "enrolment.joined": msg("joined a cohort by an invitation"),
  "cohort.changed": msg("changed a cohort"),
  "deadline.changed": msg("changed a date or a deadline"),
  "extension.given": msg("gave somebody more time"),
  "exam.changed": msg("changed an exam"),
  "invitation.changed": msg("changed an invitation"),
  "challenge.published": msg("published a challenge"),
  "challenge.withdrawn": msg("withdrew a challenge"),
  "course.changed": msg("changed a course"),
  "course.published": msg("published the arrangement of a course"),
  "challenge.regraded": msg("had a challenge graded again"),
  "lesson.published": msg("published a lesson of a course"),
  "lesson.withdrawn": msg("withdrew a lesson of a course"),
  "evidence.decided": msg("judged evidence"),
  "report.decided": msg("judged a project"),
  "grade.overridden": msg("gave a grade by hand, or took it back"),
  "grade.weights": msg("changed how much grades weigh"),
  "risk.changed": msg("changed when students of a cohort count as at risk"),
  "reviews.changed": msg("changed how a cohort’s code is reviewed"),
} as const;
export type AuditAction = keyof typeof auditActions;
