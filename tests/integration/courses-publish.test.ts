import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { placeItem, removeItem, type CoursePlan } from "#domain/course-plan.ts";
import { ConflictError, ExpectedError, NotFoundError } from "#domain/errors.ts";
import { inEnglish } from "#domain/i18n/translate.ts";
import { publishCourse, takeVersion } from "#features/courses/publish.ts";
import { savePlan } from "#features/courses/service.ts";
import { selectCourseVersions } from "#features/courses/version-queries.ts";
import { monthOf } from "#lib/catalog/courses.ts";
import { selectExercise } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import { home, matmul, named, newCourse, standard } from "#tests/factories/course-plans.ts";
import { coursesLive } from "#tests/factories/courses.ts";

after(() => db().$disconnect());

describe("publishing", () => {
  it("is one version after the other, audited; the same twice is refused, and what was changed meanwhile is not published unseen", async () => {
    const ingrid = await named();
    const { id } = await newCourse(ingrid);
    await assert.rejects(publishCourse(ingrid, { courseId: id, version: 1, note: "Nothing" }), /standard year/);
    await savePlan(ingrid, { courseId: id, baseVersion: 1, plan: placeItem(standard, matmul, 7) });
    await assert.rejects(publishCourse(ingrid, { courseId: id, version: 1, note: "Unseen" }), ConflictError);
    const both = await Promise.allSettled([1, 2].map(() => publishCourse(ingrid, { courseId: id, version: 2, note: "Later" })));
    assert.deepEqual(both.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
    const view = await selectCourseVersions(ingrid, id, inEnglish);
    assert.deepEqual([view.versions.map(({ number }) => number), view.isLive, view.changes], [[1], true, []]);
    assert.deepEqual(view.versions[0].changes, [`“${selectExercise("matmul").title}” moves from month ${home} to month 7.`]);
    const audit = await db().auditEntry.findMany({ where: { subjectId: id, action: "course.published" }, select: { after: true } });
    assert.deepEqual(audit, [{ after: { version: 1, note: "Later" } }]);
  });

  it("what must be mended is not published: an unknown slug, an item twice, a month without a title", async () => {
    const ingrid = await named();
    for (const plan of [
      placeItem(standard, { kind: "lesson", slug: "no-such-lesson" }, 1),
      { months: [...standard.months.slice(0, 2), { origin: null, title: null, items: [matmul] }] },
      { months: [{ origin: null, title: "", items: [] }] },
    ] satisfies CoursePlan[]) {
      const { id } = await newCourse(ingrid);
      await savePlan(ingrid, { courseId: id, baseVersion: 1, plan });
      await assert.rejects(publishCourse(ingrid, { courseId: id, version: 2, note: "Broken" }), ExpectedError);
      assert.equal(await db().courseVersion.count({ where: { courseId: id } }), 0);
    }
  });

  it("an earlier version is taken as the draft, and published again", async () => {
    const ingrid = await named();
    const { id } = await newCourse(ingrid);
    await savePlan(ingrid, { courseId: id, baseVersion: 1, plan: placeItem(standard, matmul, 7) });
    await publishCourse(ingrid, { courseId: id, version: 2, note: "Later" });
    await savePlan(ingrid, { courseId: id, baseVersion: 2, plan: removeItem(standard, matmul) });
    await publishCourse(ingrid, { courseId: id, version: 3, note: "Not at all" });
    await assert.rejects(takeVersion(ingrid, { courseId: id, number: 1, baseVersion: 2 }), ConflictError);
    await assert.rejects(takeVersion(ingrid, { courseId: id, number: 9, baseVersion: 3 }), NotFoundError);
    await coursesLive();
    assert.equal(monthOf(id, "exercise", "matmul"), null);
    await takeVersion(ingrid, { courseId: id, number: 1, baseVersion: 3 });
    await coursesLive();
    assert.equal(monthOf(id, "exercise", "matmul"), null);
    assert.deepEqual(await publishCourse(ingrid, { courseId: id, version: 4, note: "Later after all" }), { number: 3 });
    await coursesLive();
    assert.equal(monthOf(id, "exercise", "matmul"), 7);
  });
});
