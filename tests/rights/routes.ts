import { but, everybody, instructors, only, signedIn, staffOfA } from "./callers.ts";
import type { RouteEntry } from "./entries.ts";

export const routes: RouteEntry[] = [
  { route: "(mentor)/desk/cohorts/[id]/export", method: "GET", path: ({ cohort }) => `/desk/cohorts/${cohort}/export`, expect: only(staffOfA) },
  { route: "(mentor)/desk/cohorts/[id]/grades/export", method: "GET", path: ({ cohort }) => `/desk/cohorts/${cohort}/grades/export?format=csv`, expect: only(staffOfA) },
  { route: "(mentor)/desk/cohorts/[id]/grades/export", method: "GET", path: ({ cohort }) => `/desk/cohorts/${cohort}/grades/export?format=xlsx`, expect: only(staffOfA) },
  { route: "(teach)/teach/courses/[id]/lessons/[lessonId]/file", method: "GET", path: ({ course, lesson }) => `/teach/courses/${course}/lessons/${lesson}/file`, expect: only(instructors) },
  // Insights show what fails, without a name, to all who write the course; what was accepted is its author’s and their teachers’.
  { route: "(teach)/teach/exercises/[slug]/mistake/[submissionId]", method: "GET", path: ({ failing }) => `/teach/exercises/mean-variance-median/mistake/${failing}`, expect: only(instructors) },
  {
    route: "(teach)/teach/exercises/[slug]/mistake/[submissionId]", method: "GET", path: ({ submission }) => `/teach/exercises/matmul/mistake/${submission}`,
    expect: but(only(instructors), { instructorB: "notFound" }),
  },
  { route: "api/auth/[...nextauth]", method: "GET", path: () => "/api/auth/session", expect: everybody("own") },
  // Without next-auth’s own token nothing is done.
  { route: "api/auth/[...nextauth]", method: "POST", path: () => "/api/auth/signout", expect: everybody("own") },
  // The secret in the address lets in whoever has it; it tells the cohort’s plan and nothing of the person.
  { route: "api/calendar/[token]", method: "GET", path: () => "/api/calendar/no-such-token", expect: everybody("notFound") },
  { route: "api/gradings/[id]/events", method: "GET", path: ({ grading }) => `/api/gradings/${grading}/events`, expect: only(["owner"]) },
  { route: "api/health", method: "GET", path: () => "/api/health", expect: everybody() },
  { route: "api/proofs/[id]/events", method: "GET", path: ({ proof }) => `/api/proofs/${proof}/events`, expect: only(instructors) },
  { route: "api/typings/[library]", method: "GET", path: () => "/api/typings/tensorflow", expect: everybody() },
  { route: "api/typings/authoring", method: "GET", path: () => "/api/typings/authoring", expect: everybody() },
  { route: "api/v1/audit", method: "GET", path: () => "/api/v1/audit", expect: only(["admin"]) },
  { route: "api/v1/bookings/[id]/ics", method: "GET", path: ({ booking }) => `/api/v1/bookings/${booking}/ics`, expect: only(["owner", "mentorA"]) },
  { route: "api/v1/challenges/[id]/assets", method: "POST", path: ({ challenge }) => `/api/v1/challenges/${challenge}/assets`, bytes: true, expect: only(instructors), changes: true },
  { route: "api/v1/challenges/[id]/export", method: "GET", path: ({ challenge }) => `/api/v1/challenges/${challenge}/export`, expect: only(instructors) },
  { route: "api/v1/challenges/[id]/import", method: "POST", path: ({ challenge }) => `/api/v1/challenges/${challenge}/import?version=1`, bytes: true, expect: only(instructors), changes: true },
  { route: "api/v1/challenges/import", method: "POST", path: () => "/api/v1/challenges/import?slug=of-the-matrix&month=1", bytes: true, expect: only(instructors), changes: true },
  { route: "api/v1/coding-time", method: "POST", path: () => "/api/v1/coding-time", body: () => ({ seconds: 1 }), expect: signedIn() },
  { route: "api/v1/exercises/[id]/assets/[name]", method: "GET", path: ({ challenge }) => `/api/v1/exercises/${challenge}/assets/picture.png`, expect: only(instructors) },
  { route: "api/v1/export", method: "GET", path: () => "/api/v1/export", expect: signedIn(), tells: "snooze" },
  { route: "api/v1/files", method: "POST", path: () => "/api/v1/files", bytes: true, expect: signedIn("allowed"), changes: true },
  { route: "api/v1/files/[id]", method: "GET", path: ({ file }) => `/api/v1/files/${file}`, expect: only(["owner", ...staffOfA]) },
  { route: "api/v1/files/[id]", method: "GET", path: ({ looseFile }) => `/api/v1/files/${looseFile}`, expect: only(["owner"]) },
  { route: "api/v1/gradings/[id]", method: "GET", path: ({ grading }) => `/api/v1/gradings/${grading}`, expect: only(["owner"]) },
  { route: "api/v1/gradings/[id]", method: "DELETE", path: ({ grading }) => `/api/v1/gradings/${grading}`, expect: only(["owner"]), changes: true },
  { route: "api/v1/notifications/events", method: "GET", path: () => "/api/v1/notifications/events", expect: signedIn() },
  { route: "api/v1/notifications/unsubscribe/[token]", method: "GET", path: () => "/api/v1/notifications/unsubscribe/no-such-token", expect: everybody() },
  // The signed token lets in whoever has it.
  { route: "api/v1/notifications/unsubscribe/[token]", method: "POST", path: () => "/api/v1/notifications/unsubscribe/no-such-token", expect: everybody("notFound") },
  { route: "api/v1/runs", method: "POST", path: () => "/api/v1/runs", body: () => ({ exerciseSlug: "matmul", source: "export {};" }), expect: signedIn("allowed"), changes: true },
  { route: "api/v1/search", method: "GET", path: () => "/api/v1/search?q=SECRET", expect: signedIn() },
  { route: "api/v1/search/start", method: "GET", path: () => "/api/v1/search/start", expect: signedIn() },
  { route: "api/v1/submissions", method: "POST", path: () => "/api/v1/submissions", body: ({ submission }) => ({ exerciseSlug: "matmul", source: "export {};", requestId: submission }), expect: signedIn("allowed"), changes: true },
  { route: "api/v1/submissions/[id]", method: "GET", path: ({ submission }) => `/api/v1/submissions/${submission}`, expect: only(["owner", ...staffOfA]) },
];
