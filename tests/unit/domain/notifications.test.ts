import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { capital } from "#domain/i18n/in-words.ts";
import { inEnglish } from "#domain/i18n/translate.ts";
import { kindWords, notificationKinds, toldInWords, toldSchema, usualChoice, wants, type Told } from "#domain/notifications.ts";

const examples: Told[] = [
  { kind: "evidence_decided", facts: { achievement: "deploy a model to production", approved: true, by: "Grace" } },
  { kind: "evidence_decided", facts: { achievement: "deploy a model to production", approved: false, by: "Grace" } },
  { kind: "report_decided", facts: { project: "Penguins", milestone: null, accepted: true, by: "Grace" } },
  { kind: "report_decided", facts: { project: "Penguins", milestone: null, accepted: false, by: "Grace" } },
  { kind: "report_decided", facts: { project: "Penguins", milestone: "The table", accepted: true, by: "Grace" } },
  { kind: "report_decided", facts: { project: "Penguins", milestone: "The table", accepted: false, by: "Grace" } },
  { kind: "project_message", facts: { project: "Penguins", by: "Grace" } },
  { kind: "thread_message", facts: { by: "Grace", title: null } },
  { kind: "thread_message", facts: { by: "Grace", title: "Reading group" } },
  { kind: "announcement", facts: { by: "Grace", title: "No class on Friday", cohort: "Autumn" } },
  { kind: "booking_made", facts: { by: "Kenji", topic: null, startsAt: "2026-12-04T13:00:00.000Z", timeZone: "Europe/Berlin" } },
  { kind: "booking_made", facts: { by: "Kenji", topic: "Attention masks", startsAt: "2026-12-04T13:00:00.000Z", timeZone: "Europe/Berlin" } },
  { kind: "booking_cancelled", facts: { by: "Grace", message: null, startsAt: "2026-12-04T13:00:00.000Z", timeZone: "Europe/Berlin" } },
  { kind: "booking_cancelled", facts: { by: "Grace", message: "I am ill.", startsAt: "2026-12-04T13:00:00.000Z", timeZone: "Europe/Berlin" } },
  { kind: "problem_settled", facts: { exercise: "Matrix product", answer: "The worked example is mended.", by: "Grace" } },
  { kind: "question_asked", facts: { title: "Why softmax?", by: "Kenji" } },
  { kind: "question_answered", facts: { title: "Why softmax?", by: "Kenji" } },
  { kind: "answer_accepted", facts: { title: "Why softmax?", by: "Kenji" } },
  { kind: "post_hidden", facts: { title: "Why softmax?", why: "It shows the solution." } },
  { kind: "thanked", facts: { title: "Adam", by: "Kenji" } },
  { kind: "thanked", facts: { title: "Adam", by: "Kenji", review: true } },
  { kind: "review_asked", facts: { exercise: "Matrix product", by: "Kenji" } },
  { kind: "review_again", facts: { exercise: "Matrix product", by: "Kenji" } },
  { kind: "review_decided", facts: { exercise: "Matrix product", approved: true, by: "Grace" } },
  { kind: "review_decided", facts: { exercise: "Matrix product", approved: false, by: "Grace" } },
  { kind: "peer_invited", facts: { cohort: "Autumn of 2026", by: "Grace" } },
  { kind: "enrolled", facts: { by: "Grace", cohort: "Autumn of 2026", startsOn: "2026-09-28", role: "student" } },
  { kind: "enrolled", facts: { by: "Grace", cohort: "Autumn of 2026", startsOn: "2026-09-28", role: "mentor" } },
  { kind: "enrolled", facts: { by: "Grace", cohort: "Autumn of 2026", startsOn: "2026-09-28", role: "instructor" } },
  { kind: "review_answered", facts: { exercise: "Matrix product", by: "Grace" } },
  { kind: "extension_given", facts: { by: "Grace", title: "Adam", month: null, dueAt: "2026-12-04T22:59:00.000Z", timeZone: "Europe/Berlin" } },
  { kind: "extension_given", facts: { by: "Grace", title: "Transformers", month: 7, dueAt: "2026-12-04T22:59:00.000Z", timeZone: "Europe/Berlin" } },
  { kind: "grade_overridden", facts: { by: "Grace", title: "Adam", percent: 82.5, reason: "Explained it well in person." } },
  { kind: "grade_overridden", facts: { by: "Grace", title: "Adam", percent: null, reason: "" } },
  { kind: "deadline_moved", facts: { by: "Grace", title: "Adam", cohort: "Autumn", count: 1, before: "2026-12-04T22:59:00.000Z", after: "2026-12-11T22:59:00.000Z", timeZone: "Europe/Berlin" } },
  { kind: "deadline_moved", facts: { by: "Grace", title: "Adam", cohort: "Autumn", count: 1, before: null, after: "2026-12-11T22:59:00.000Z", timeZone: "Europe/Berlin" } },
  { kind: "deadline_moved", facts: { by: "Grace", title: "Adam", cohort: "Autumn", count: 1, before: "2026-12-04T22:59:00.000Z", after: null, timeZone: "Europe/Berlin" } },
  { kind: "deadline_moved", facts: { by: "Grace", title: "Adam", cohort: "Autumn", count: 12, before: null, after: null, timeZone: "Europe/Berlin" } },
  { kind: "award_given", facts: { achievement: "have five exercises accepted" } },
];

test("every kind can be chosen in the settings, has an example here, and can be read back", () => {
  assert.deepEqual(new Set(examples.map(({ kind }) => kind)), new Set(notificationKinds));
  for (const told of examples) assert.deepEqual(toldSchema.parse(structuredClone(told)), told);
  for (const kind of notificationKinds) assert.match(kindWords(kind), /^[A-Z]/);
});

describe("a sentence names every fact that is a name or a title", () => {
  for (const told of examples) {
    test(toldInWords(told, inEnglish), () => {
      for (const [name, fact] of Object.entries(told.facts)) if (typeof fact === "string" && !["dueAt", "startsAt", "startsOn", "role", "timeZone", "before", "after"].includes(name)) assert.ok([fact, capital(fact)].some((each) => toldInWords(told, inEnglish).includes(each)), fact);
    });
  }
});

test("no two examples sound alike: good and bad news differ", () => assert.equal(new Set(examples.map((told) => toldInWords(told, inEnglish))).size, examples.length));
test("a name with braces or tags is no message", () => assert.equal(toldInWords({ kind: "project_message", facts: { project: "{x}", by: "<b>'Eve'</b>" } }, inEnglish), "<b>'Eve'</b> wrote about the project “{x}”."));
test("who has chosen nothing hears of everything on the site", () => assert.ok(notificationKinds.every((kind) => usualChoice(kind).onSite)));
test("told by mail alone is told", () => {
  assert.ok(wants({ onSite: false, mail: "digest" }));
  assert.ok(wants({ onSite: true, mail: "none" }));
  assert.ok(!wants({ onSite: false, mail: "none" }));
});
