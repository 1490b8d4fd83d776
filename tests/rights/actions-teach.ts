import { but, instructors, only, runsA } from "./callers.ts";
import { last, type ActionEntry } from "./entries.ts";
import type { World } from "./world.ts";

type Input = ActionEntry["input"];
const of = (feature: string, expect: ActionEntry["expect"]) => (name: string, input: Input): ActionEntry => ({ action: `features/${feature}/actions.ts#${name}`, input, expect });

const ofChallenge = of("challenges", only(instructors));
const challenges: ActionEntry[] = [
  ofChallenge("createChallengeAction", () => ({ title: "A challenge of somebody", slug: "of-somebody", month: 1, from: "function", copyOf: "" })),
  ofChallenge("saveChallengeAction", ({ challenge }) => ({ challengeId: challenge, baseVersion: 1, files: { "statement.md": "Mine" } })),
  ofChallenge("previewDraftAction", ({ challenge }) => ({ challengeId: challenge, files: { "statement.md": "Mine" } })),
  ofChallenge("tryDraftAction", ({ challenge }) => ({ challengeId: challenge, mode: "run", source: "export {};", ownInput: null })),
  ofChallenge("startProofAction", ({ challenge }) => ({ challengeId: challenge, version: 1 })),
  ofChallenge("publishChallengeAction", ({ challenge }) => ({ challengeId: challenge, version: 1, note: "Something new." })),
  ofChallenge("withdrawChallengeAction", ({ challenge }) => ({ challengeId: challenge, number: 1 })),
  ofChallenge("takeVersionAction", ({ challenge }) => ({ challengeId: challenge, number: 1, version: 1 })),
  last(ofChallenge("archiveChallengeAction", ({ challenge }) => ({ challengeId: challenge, archived: true }))),
  ofChallenge("dropAssetAction", ({ challenge }) => ({ challengeId: challenge, path: "assets/picture.png" })),
];

const ofCohort = of("cohorts", only(runsA));
const elsewhere = of("cohorts", only([]));
const facts = { name: "Another name", startsOn: "2026-10-01", timeZone: "UTC", paced: false, open: false, courseId: "" };
const cohorts: ActionEntry[] = [
  { action: "features/cohorts/actions.ts#makeCohortAction", input: () => facts, expect: only(instructors) },
  ofCohort("changeCohortAction", ({ cohort }) => ({ ...facts, cohortId: cohort, latePerDay: 0, lateDays: "", graceMinutes: 0 })),
  last(ofCohort("archiveCohortAction", ({ cohort }) => ({ cohortId: cohort, archived: true }))),
  last(ofCohort("memberRoleAction", ({ cohort, people }) => ({ cohortId: cohort, userId: people.owner, role: "mentor" }))),
  last(ofCohort("memberRoleAction", ({ cohort, people }) => ({ cohortId: cohort, userId: people.mentorA, role: "instructor" }))),
  elsewhere("memberRoleAction", ({ cohortB, people }) => ({ cohortId: cohortB, userId: people.owner, role: "mentor" })),
  last(ofCohort("removeMemberAction", ({ cohort, people }) => ({ cohortId: cohort, userId: people.owner }))),
  elsewhere("removeMemberAction", ({ cohortB, people }) => ({ cohortId: cohortB, userId: people.owner })),
  ofCohort("makeInvitationAction", ({ cohort }) => ({ cohortId: cohort, role: "mentor", email: "", maxUses: "1", days: "1" })),
  // Its mail is on its way, or went out a moment ago: who may is told so.
  last(ofCohort("sendInvitationAgainAction", ({ cohort, invitation }) => ({ cohortId: cohort, invitationId: invitation }))),
  elsewhere("sendInvitationAgainAction", ({ cohortB, invitation }) => ({ cohortId: cohortB, invitationId: invitation })),
  last(ofCohort("sendAllAgainAction", ({ cohort }) => ({ cohortId: cohort }))),
  last(ofCohort("endInvitationAction", ({ cohort, invitation }) => ({ cohortId: cohort, invitationId: invitation }))),
  elsewhere("endInvitationAction", ({ cohortB, invitation }) => ({ cohortId: cohortB, invitationId: invitation })),
  { ...ofCohort("previewRosterAction", ({ cohort, emails }) => ({ cohortId: cohort, text: emails.outsider })), reads: true },
  ofCohort("importRosterAction", ({ cohort, emails }) => ({ cohortId: cohort, text: emails.outsider })),
  // It is for the owner’s address.
  { action: "features/cohorts/actions.ts#joinAction", input: ({ code }) => ({ token: code }), expect: only(["owner", "classmate", "peer", "mentorA", "instructorA"], "forbidden") },
];

const ofLesson = of("course-lessons", only(instructors));
const lessons: ActionEntry[] = [
  ofLesson("createLessonAction", ({ course }) => ({ courseId: course, title: "A lesson of somebody", slug: "of-somebody", month: 1 })),
  ofLesson("copyLessonAction", ({ course }) => ({ courseId: course, slug: "vectors" })),
  ofLesson("saveLessonAction", ({ lesson }) => ({ lessonId: lesson, baseVersion: 1, text: "Mine" })),
  ofLesson("previewLessonAction", ({ lesson }) => ({ lessonId: lesson, text: "Mine" })),
  ofLesson("publishLessonAction", ({ lesson }) => ({ lessonId: lesson, version: 1, note: "Something new." })),
  ofLesson("withdrawLessonAction", ({ lesson }) => ({ lessonId: lesson, number: 1 })),
  ofLesson("takeVersionAction", ({ lesson }) => ({ lessonId: lesson, number: 1, version: 1 })),
  last(ofLesson("archiveLessonAction", ({ lesson }) => ({ lessonId: lesson, archived: true }))),
];

const ofCourse = of("courses", only(instructors));
const courses: ActionEntry[] = [
  ofCourse("createCourseAction", ({ course }) => ({ title: "Another course", description: "", from: course })),
  ofCourse("changeCourseAction", ({ course }) => ({ courseId: course, title: "Another title", description: "" })),
  last(ofCourse("archiveCourseAction", ({ course }) => ({ courseId: course, archived: true }))),
  ofCourse("savePlanAction", ({ course }) => ({ courseId: course, baseVersion: 1, plan: { months: [{ origin: 1, title: null, items: [] }] } })),
  ofCourse("publishCourseAction", ({ course }) => ({ courseId: course, version: 1, note: "Something new." })),
  ofCourse("takeVersionAction", ({ course }) => ({ courseId: course, number: 1, baseVersion: 1 })),
];

const ofSchedule = of("schedule", only(runsA));
const nothing = { opens: null, due: null, quota: null };
const longer = ({ people, day }: World) => ({ userId: people.owner, kind: "month", key: "1", due: `${day}T23:59`, reason: "Ill for a week" });
const schedule: ActionEntry[] = [
  ofSchedule("saveScheduleAction", ({ cohort, day }) => ({ cohortId: cohort, changes: [{ kind: "month", key: "2", was: nothing, now: { ...nothing, due: `${day}T23:59` } }] })),
  ofSchedule("giveExtensionAction", (world) => ({ cohortId: world.cohort, ...longer(world) })),
  { ...ofSchedule("giveExtensionAction", (world) => ({ cohortId: world.cohortB, ...longer(world) })), expect: only([]) },
  last(ofSchedule("endExtensionAction", ({ cohort, extension }) => ({ cohortId: cohort, extensionId: extension }))),
  ofSchedule("saveExamAction", ({ cohort, exam, day }) => ({ cohortId: cohort, examId: exam, title: "Another title", exercises: ["dot-norms-cosine"], opens: `${day}T10:00`, closes: `${day}T12:00`, showVerdicts: true })),
  {
    ...ofSchedule("saveExamAction", ({ cohortB, exam, day }) => ({ cohortId: cohortB, examId: exam, title: "Another title", exercises: ["dot-norms-cosine"], opens: `${day}T10:00`, closes: `${day}T12:00`, showVerdicts: true })),
    expect: only([]),
  },
  last(ofSchedule("deleteExamAction", ({ cohort, exam }) => ({ cohortId: cohort, examId: exam }))),
  // Of a cohort that has no such exam: nothing is there to be deleted.
  { ...ofSchedule("deleteExamAction", ({ cohortB, exam }) => ({ cohortId: cohortB, examId: exam })), expect: but(only([]), { instructorB: "own", admin: "own" }) },
  ofSchedule("giveExamExtensionAction", ({ cohort, exam, people, day }) => ({ cohortId: cohort, examId: exam, userId: people.owner, closes: `${day}T20:00`, reason: "Ill for a week" })),
  last(ofSchedule("endExamExtensionAction", ({ cohort, exam, people }) => ({ cohortId: cohort, examId: exam, userId: people.owner }))),
];

const others: ActionEntry[] = [
  { action: "features/insights/actions.ts#makeMistakeAction", input: ({ failing }) => ({ exerciseSlug: "mean-variance-median", submissionId: failing, name: "off-by-one" }), expect: only(instructors) },
  { action: "features/insights/actions.ts#settleProblemAction", input: ({ problem }) => ({ problemId: problem, answer: "Mended." }), expect: only(instructors) },
  { action: "features/people/actions.ts#personRoleAction", input: ({ people }) => ({ userId: people.owner, role: "instructor" }), expect: only(["admin"], "forbidden") },
];

export const teachActions: Record<"challenges" | "cohorts" | "lessons" | "courses" | "schedule" | "others", ActionEntry[]> = { challenges, cohorts, lessons, courses, schedule, others };
