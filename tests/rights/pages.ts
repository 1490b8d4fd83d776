import { allStaff, but, everybody, instructors, only, runsA, signedIn, staffOfA } from "./callers.ts";
import type { PageEntry } from "./entries.ts";

/** A page that says to each person what is theirs. */
const own = (page: string, path: string): PageEntry => ({ page, path: () => path, expect: signedIn() });
const open = (page: string, path: string): PageEntry => ({ page, path: () => path, expect: everybody() });
const forAdmin = (page: string, path: string): PageEntry => ({ page, path: () => path, expect: only(["admin"]) });
const forStaff = (page: string, path: string): PageEntry => ({ page, path: () => path, expect: only(allStaff) });
const forInstructors = (page: string, path: string): PageEntry => ({ page, path: () => path, expect: only(instructors) });

const desk = (rest: string): PageEntry => ({ page: `(mentor)/desk/cohorts/[id]${rest}`, path: ({ cohort }) => `/desk/cohorts/${cohort}${rest}`, expect: only(staffOfA) });
const cohort = (rest: string): PageEntry => ({ page: `(teach)/teach/cohorts/[id]${rest}`, path: (world) => `/teach/cohorts/${world.cohort}${rest}`, expect: only(runsA) });
const course = (rest: string): PageEntry => ({ page: `(teach)/teach/courses/[id]${rest}`, path: (world) => `/teach/courses/${world.course}${rest}`, expect: only(instructors) });
const challenge = (rest: string): PageEntry => ({ page: `(teach)/teach/challenges/[id]${rest}`, path: (world) => `/teach/challenges/${world.challenge}${rest}`, expect: only(instructors) });

const outside: PageEntry[] = [
  { page: "", path: () => "/", expect: everybody() },
  open("(auth)/sign-in", "/sign-in"), open("(auth)/register", "/register"), open("(auth)/forgot-password", "/forgot-password"), open("(auth)/join", "/join"),
  open("(auth)/confirm-address/[token]", "/confirm-address/no-such-token"), open("(auth)/reset-password/[token]", "/reset-password/no-such-token"), open("(auth)/unsubscribe/[token]", "/unsubscribe/no-such-token"),
  // Who has an invitation reads what cohort it is of: that is what it is for.
  { page: "(auth)/join/[token]", path: () => "/join/ABCD-EFGH", expect: everybody() },
  { page: "(public)/people/[slug]", path: ({ profile }) => `/people/${profile}`, expect: everybody() },
  { page: "(public)/certificates/[id]", path: ({ certificate }) => `/certificates/${certificate}`, expect: everybody() },
];

const learn: PageEntry[] = [
  own("(learn)/today", "/today"), own("(learn)/roadmap", "/roadmap"), own("(learn)/months/[month]", "/months/1"), own("(learn)/lessons/[slug]", "/lessons/vectors"),
  own("(learn)/exercises/[slug]", "/exercises/matmul"), own("(learn)/exercises/[slug]/attempts", "/exercises/matmul/attempts"),
  { page: "(learn)/exercises/[slug]/attempts", path: ({ submission, failing }) => `/exercises/matmul/attempts?from=${failing}&to=${submission}`, expect: only(["owner", ...staffOfA]) },
  { page: "(learn)/exercises/[slug]/attempts/[id]", path: ({ submission }) => `/exercises/matmul/attempts/${submission}`, expect: only(["owner", ...staffOfA]) },
  own("(learn)/achievements", "/achievements"), own("(learn)/announcements", "/announcements"), own("(learn)/grades", "/grades"), own("(learn)/habits", "/habits"),
  own("(learn)/notes", "/notes"), own("(learn)/notes", "/notes?q=SECRET"), own("(learn)/papers", "/papers"), own("(learn)/resources", "/resources"), own("(learn)/settings", "/settings"),
  own("(learn)/search", "/search?q=SECRET"), own("(learn)/notifications", "/notifications"), own("(learn)/office-hours", "/office-hours"),
  { page: "(learn)/notifications/[id]", path: ({ notification }) => `/notifications/${notification}`, expect: only(["owner"]), changes: true },
  own("(learn)/messages", "/messages"), { page: "(learn)/messages/[id]", path: ({ thread }) => `/messages/${thread}`, expect: only(["owner", "mentorA"]) },
  { page: "(learn)/messages/[id]", path: ({ group }) => `/messages/${group}`, expect: only(["owner", "classmate", "mentorA"]) },
  own("(learn)/messages/new", "/messages/new"),
  { page: "(learn)/messages/new", path: ({ people, cohort: id }) => `/messages/new?to=${people.owner}&cohort=${id}`, expect: only(staffOfA) },
  own("(learn)/discussion", "/discussion"), own("(learn)/discussion", "/discussion?kind=exercise&slug=matmul"), own("(learn)/discussion/ask", "/discussion/ask?kind=exercise&slug=matmul"),
  // The discussion is the whole site’s, as its lessons are.
  { page: "(learn)/discussion/[id]", path: ({ question }) => `/discussion/${question}`, expect: signedIn("allowed") },
  { page: "(learn)/discussion/[id]", path: ({ hiddenQuestion }) => `/discussion/${hiddenQuestion}`, expect: only(["classmate", ...allStaff]) },
  forStaff("(learn)/discussion/reported", "/discussion/reported"),
  own("(learn)/projects", "/projects"), own("(learn)/projects/gallery", "/projects/gallery"), own("(learn)/projects/[slug]", "/projects/chatbot"),
  { page: "(learn)/projects/[slug]/of/[userId]", path: ({ people }) => `/projects/chatbot/of/${people.owner}`, expect: only(["owner", ...staffOfA]) },
  own("(learn)/reviews", "/reviews"), { page: "(learn)/reviews/queue", path: () => "/reviews/queue", expect: only(["peer"]) },
  { page: "(learn)/reviews/[id]", path: ({ review }) => `/reviews/${review}`, expect: only(["owner", "peer", ...staffOfA]) },
];

const mentor: PageEntry[] = [
  forStaff("(mentor)/desk", "/desk"), forStaff("(mentor)/desk/cohorts", "/desk/cohorts"), forStaff("(mentor)/desk/comments", "/desk/comments"), forStaff("(mentor)/desk/queue", "/desk/queue"), forStaff("(mentor)/evidence", "/evidence"),
  { page: "(mentor)/desk/queue", path: (world) => `/desk/queue?cohort=${world.cohort}`, expect: only(allStaff) },
  { page: "(mentor)/evidence", path: ({ evidence }) => `/evidence?item=${evidence}`, expect: only(allStaff) },
  desk(""), desk("/announcements"), desk("/grades"), desk("/reviews"), desk("/risk"),
  { page: "(mentor)/desk/cohorts/[id]/students/[userId]", path: (world) => `/desk/cohorts/${world.cohort}/students/${world.people.owner}`, expect: only(staffOfA) },
  // A student of A by way of a cohort that the viewer has: not theirs either.
  { page: "(mentor)/desk/cohorts/[id]/students/[userId]", path: ({ cohortB, people }) => `/desk/cohorts/${cohortB}/students/${people.owner}`, expect: only([]) },
  {
    page: "(mentor)/desk/cohorts/[id]/students/[userId]/attempts/[submissionId]",
    path: (world) => `/desk/cohorts/${world.cohort}/students/${world.people.owner}/attempts/${world.submission}`, expect: only(staffOfA),
  },
];

const teach: PageEntry[] = [
  forInstructors("(teach)/teach", "/teach"), forInstructors("(teach)/teach/challenges/new", "/teach/challenges/new"), forInstructors("(teach)/teach/challenges/on-disk/[slug]", "/teach/challenges/on-disk/matmul"),
  challenge(""), challenge("/try"), challenge("/versions"),
  forInstructors("(teach)/teach/cohorts", "/teach/cohorts"), forInstructors("(teach)/teach/cohorts/new", "/teach/cohorts/new"),
  cohort(""), cohort("/import"), cohort("/invitations"), cohort("/schedule"), cohort("/settings"),
  forInstructors("(teach)/teach/courses", "/teach/courses"), forInstructors("(teach)/teach/courses/new", "/teach/courses/new"),
  course(""), course("/settings"), course("/versions"), course("/lessons"), course("/lessons/new"),
  { page: "(teach)/teach/courses/[id]/lessons/[lessonId]", path: (world) => `/teach/courses/${world.course}/lessons/${world.lesson}`, expect: only(instructors) },
  { page: "(teach)/teach/courses/[id]/lessons/[lessonId]/versions", path: (world) => `/teach/courses/${world.course}/lessons/${world.lesson}/versions`, expect: only(instructors) },
  forInstructors("(teach)/teach/exercises", "/teach/exercises"), forInstructors("(teach)/teach/exercises/[slug]", "/teach/exercises/matmul"), forInstructors("(teach)/teach/exercises/[slug]", "/teach/exercises/mean-variance-median"),
  forInstructors("(teach)/teach/exercises/[slug]/regrade", "/teach/exercises/matmul/regrade"), forInstructors("(teach)/teach/exercises/[slug]/similarity", "/teach/exercises/matmul/similarity"),
  {
    page: "(teach)/teach/exercises/[slug]/similarity/[a]/[b]",
    path: ({ submission, classmates }) => `/teach/exercises/matmul/similarity/${submission}/${classmates}`, expect: but(only(instructors), { instructorB: "notFound" }),
  },
];

const admin: PageEntry[] = [forAdmin("(admin)/audit", "/audit"), forAdmin("(admin)/people", "/people"), forAdmin("(admin)/status", "/status")];

export const pages: Record<"outside" | "learn" | "mentor" | "teach" | "admin", PageEntry[]> = { outside, learn, mentor, teach, admin };
