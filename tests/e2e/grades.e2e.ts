import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { inDatabase } from "./database.ts";
import { register } from "./verbs.ts";

const [title, reason] = ["Matrix multiplication", "Explained it well in person."];

test("a mentor gives a grade by hand; its student reads the number and the reason; an instructor weighs; the table downloads", async ({ page, browser, baseURL }) => {
  test.setTimeout(180_000);
  const cohort = randomUUID();
  const name = `Noor Graded ${Date.now()}`;
  const email = await register(page, name);
  await inDatabase(`insert into "Cohort" (id, "courseId", name, "startsOn") select $1::uuid, id, 'Grades ' || left($1::text, 8), current_date - 45 from "Course" limit 1`, [cohort]);
  // Staff of this cohort alone: those of the demo's find their own first.
  const [mentor, instructor] = [await (await browser.newContext({ baseURL })).newPage(), await (await browser.newContext({ baseURL })).newPage()];
  const people = [[email, "student"], [await register(mentor, `Moss Grader ${Date.now()}`), "mentor"], [await register(instructor, `Iris Weigher ${Date.now()}`), "instructor"]];
  for (const [person, role] of people) {
    await inDatabase(`delete from "Enrolment" where "userId" = (select id from "User" where coalesce(email, "newEmail") = $1)`, [person]);
    await inDatabase(`insert into "Enrolment" (id, "userId", "cohortId", role) select gen_random_uuid(), id, $2::uuid, $3::"Role" from "User" where coalesce(email, "newEmail") = $1`, [person, cohort, role]);
  }
  const grades = `/desk/cohorts/${cohort}/grades`;

  await test.step("a month opens its exercises, a number where it comes from", async () => {
    await mentor.goto(grades);
    await mentor.getByRole("navigation", { name: "Months" }).getByRole("link", { name: "Month 1", exact: true }).click();
    const cell = mentor.getByRole("button", { name: `${name}, ${title}: 0.0, not handed in` });
    await expect(async () => {
      await cell.press("Enter");
      await expect(mentor.getByRole("heading", { name: "Give a grade by hand" })).toBeVisible({ timeout: 5000 });
    }).toPass();
    await expect(mentor.getByRole("dialog")).toContainText("Nothing was handed in: it counts as 0.");
  });

  await test.step("a grade needs a reason; given, it stands in the table", async () => {
    const dialog = mentor.getByRole("dialog");
    await dialog.getByLabel("Score").fill("82,5");
    await dialog.getByRole("button", { name: "Give this grade" }).click();
    await expect(dialog.getByText("Say in a few words why: the student reads it.")).toBeVisible();
    await expect(dialog.getByLabel("Score")).toHaveValue("82,5");
    await dialog.getByLabel("Reason").fill(reason);
    await dialog.getByRole("button", { name: "Give this grade" }).click();
    await expect(dialog.getByText("Given, and the student was told.")).toBeVisible();
    await mentor.keyboard.press("Escape");
    await expect(mentor.getByRole("button", { name: `${name}, ${title}: 82.5, given by hand` })).toBeVisible();
  });

  await test.step("its student is told, and sees the same number with the reason", async () => {
    await page.goto("/notifications");
    await expect(page.getByText(`gave you 82.5 % for “${title}”. The reason given: ${reason}`)).toBeVisible();
    await page.goto("/grades");
    await page.locator("summary").filter({ hasText: "Month 1:" }).click();
    const line = page.getByRole("listitem").filter({ hasText: title });
    await expect(line).toContainText("82.5 %");
    await expect(line).toContainText(reason);
    expect((await page.request.get(grades)).status()).toBe(404);
    expect((await page.request.get(`${grades}/export?format=csv`)).status()).toBe(404);
  });

  await test.step("the table downloads as CSV and for Excel", async () => {
    const [csv] = await Promise.all([mentor.waitForEvent("download"), mentor.getByRole("link", { name: "Download as CSV" }).click()]);
    const text = readFileSync(await csv.path(), "utf8");
    expect(text).toContain(name);
    expect(text).toContain("82.5");
    const [xlsx] = await Promise.all([mentor.waitForEvent("download"), mentor.getByRole("link", { name: "Download for Excel" }).click()]);
    expect(xlsx.suggestedFilename()).toMatch(/\.xlsx$/);
  });

  await test.step("an instructor sees what weights change before they hold; a mentor cannot set them", async () => {
    await expect(mentor.getByText("Every month weighs the same")).toBeVisible();
    await expect(mentor.getByRole("button", { name: "Save the weights" })).toHaveCount(0);
    await instructor.goto(grades);
    await instructor.locator("summary").filter({ hasText: "Month 1:" }).click();
    await instructor.getByLabel(`Weight: ${title}`).fill("50");
    await instructor.getByRole("button", { name: "See what it changes" }).click();
    await expect(instructor.getByText(/The mean of the overall grades goes from .* to .*/)).toBeVisible();
    await instructor.getByRole("button", { name: "Save the weights" }).click();
    await expect(instructor.getByText("Saved.")).toBeVisible();
    await page.goto("/grades");
    await expect(page.getByRole("listitem").filter({ hasText: title }).filter({ hasText: "× 50" }).last()).toBeVisible();
  });
});
