import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { hash } from "@node-rs/argon2";
import type pg from "pg";
import { ask, callAction, signedInAs } from "./ask.ts";
import { forMembers, type Caller, type Member } from "./callers.ts";
import { insert } from "./insert.ts";
import { makeThings } from "./make-things.ts";
import { run, secretText, type World } from "./world.ts";

const root = path.resolve(import.meta.dirname, "../..");
const password = "seven tapirs on bicycles";

/** People of two cohorts, signed in. Nobody but the administrator has a role on the site. */
async function makePeople(client: pg.Client, site: string) {
  const passwordHash = await hash(password);
  const people = forMembers(() => randomUUID());
  const emails = forMembers((member) => `${member.toLowerCase()}-${run}@rights.example`);
  const stores = forMembers((member) => () => insert(client, "User", {
    id: people[member], name: member === "owner" ? secretText("name") : `Somebody ${member}`, email: emails[member], emailVerified: new Date(), passwordHash, role: member === "admin" ? "admin" : "student",
  }));
  for (const store of Object.values(stores)) await store();
  const opened = new Map<Member, string>();
  await Promise.all(Object.values(forMembers(async (member) => opened.set(member, await signedInAs(site, emails[member], password)))));
  const cookies: Record<Caller, string> = { visitor: "", ...forMembers((member) => opened.get(member) ?? "") };
  return { people, emails, cookies };
}

async function makeCohorts(client: pg.Client, people: Record<Member, string>) {
  const [course, courseB, cohort, cohortB] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await insert(client, "Course", { id: course, slug: `a-${run}`, title: `The course of A ${run}`, updatedAt: new Date() });
  await insert(client, "Course", { id: courseB, slug: `b-${run}`, title: `The course of B ${run}`, updatedAt: new Date() });
  await insert(client, "Cohort", { id: cohort, courseId: course, name: secretText("cohort"), startsOn: "2026-09-28" });
  await insert(client, "Cohort", { id: cohortB, courseId: courseB, name: `Cohort B ${run}`, startsOn: "2026-09-28" });
  const enrol = (member: Member, cohortId: string, role: string, more: object = {}) => insert(client, "Enrolment", { id: randomUUID(), userId: people[member], cohortId, role, ...more });
  for (const member of ["owner", "classmate"] as const) await enrol(member, cohort, "student");
  await enrol("peer", cohort, "student", { peerInvitedAt: new Date(), peerAcceptedAt: new Date() });
  await enrol("mentorA", cohort, "mentor");
  await enrol("instructorA", cohort, "instructor");
  await enrol("outsider", cohortB, "student");
  await enrol("mentorB", cohortB, "mentor");
  await enrol("instructorB", cohortB, "instructor");
  return { course, cohort, cohortB };
}

const exerciseText = (slug: string, file: string): string => readFileSync(path.join(root, "exercises/01-mathematics", slug, file), "utf8");

/** Hands in through the door that everybody has, and waits for the verdict. */
async function handIn(site: string, cookie: string, slug: string, source: string): Promise<{ submission: string; grading: string }> {
  const headers = { "content-type": "application/json" };
  const sent = await ask(`${site}/api/v1/submissions`, cookie, { method: "POST", headers, body: JSON.stringify({ exerciseSlug: slug, source, requestId: randomUUID() }) });
  const { submissionId: submission, gradingId: grading }: { submissionId: string; gradingId: string } = JSON.parse(sent.text);
  for (;;) {
    const state: { status: string } = JSON.parse((await ask(`${site}/api/v1/gradings/${grading}`, cookie)).text);
    if (state.status === "finished") return { submission, grading };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** Does something by an action, and answers what it found in what the action said. */
async function through(site: string, cookie: string, action: string, input: unknown, found: RegExp): Promise<string> {
  const { text } = await callAction(site, cookie, action, input);
  const [, value] = found.exec(text) ?? [];
  if (value === undefined) throw new Error(`${action}: ${text.slice(0, 400)}`);
  return value;
}

/** Two cohorts with their people, and everything that people of A have. */
export async function makeWorld(client: pg.Client, site: string): Promise<{ world: World; cookies: Record<Caller, string> }> {
  const { people, emails, cookies } = await makePeople(client, site);
  const { course, cohort, cohortB } = await makeCohorts(client, people);
  const matmul = exerciseText("matmul", "solution.ts");
  const sources = { owner: `// ${secretText("source")}\n${matmul}`, classmate: `// ${secretText("solution")}\n${matmul}`, peer: matmul, outsider: matmul };
  const [own, classmates] = await Promise.all([
    handIn(site, cookies.owner, "matmul", sources.owner), handIn(site, cookies.classmate, "matmul", sources.classmate),
    handIn(site, cookies.peer, "matmul", sources.peer), handIn(site, cookies.outsider, "matmul", sources.outsider),
  ]);
  const failing = await handIn(site, cookies.owner, "mean-variance-median", `// ${secretText("failing")}\n${exerciseText("mean-variance-median", "starter.ts")}`);

  const uuid = /"id":"([0-9a-f-]{36})"/;
  const challenge = await through(site, cookies.instructorA, "features/challenges/actions.ts#createChallengeAction", { title: secretText("challenge"), slug: `challenge-${run}`, month: 1, from: "function", copyOf: "" }, uuid);
  const lesson = await through(site, cookies.instructorA, "features/course-lessons/actions.ts#createLessonAction", { courseId: course, title: secretText("lesson"), slug: `lesson-${run}`, month: 1 }, uuid);
  const code = await through(site, cookies.instructorA, "features/cohorts/actions.ts#makeInvitationAction", { cohortId: cohort, role: "student", email: emails.owner, maxUses: "", days: "9" }, /"code":"([^"]+)"/);
  const calendar = await through(site, cookies.owner, "features/calendar/actions.ts#createFeedAction", {}, /\/api\/calendar\/([\w-]+)/);
  const { rows: [{ id: invitation }] } = await client.query<{ id: string }>(`select id from "Invitation" where "cohortId" = $1`, [cohort]);

  const known = { people, emails, course, cohort, cohortB, submission: own.submission, grading: own.grading, failing: failing.submission, classmates: classmates.submission, challenge, lesson, code, invitation, calendar };
  return { world: { ...known, ...await makeThings(client, known) }, cookies };
}
