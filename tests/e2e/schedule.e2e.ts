import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { inDatabase } from "./database.ts";
import { exerciseFile, openExercise, register, shownCode, signIn, submit, writeCode } from "./verbs.ts";

const hour = 3_600_000;
/** What the cohort's clock, in UTC, shows so long from now. */
const clock = (ms: number) => new Date(Date.now() + ms).toISOString().slice(0, 16);
const [slug, title, folder] = ["matmul", "Matrix multiplication", "01-mathematics/matmul"];

test("an instructor sets dates, gives more time and holds an exam; a student sees each, and the result only at the end", async ({ page, browser, baseURL }) => {
  test.setTimeout(300_000);
  const cohort = randomUUID();
  const email = await register(page, `Noor Late ${Date.now()}`);
  await inDatabase(`insert into "Cohort" (id, "courseId", name, "startsOn") select $1::uuid, id, 'Schedule ' || left($1::text, 8), current_date - 30 from "Course" limit 1`, [cohort]);
  await inDatabase(`delete from "Enrolment" where "userId" = (select id from "User" where coalesce(email, "newEmail") = $1)`, [email]);
  for (const [person, role] of [[email, "student"], ["instructor@demo.example", "instructor"]]) {
    await inDatabase(`insert into "Enrolment" (id, "userId", "cohortId", role) select gen_random_uuid(), id, $2::uuid, $3::"Role" from "User" where coalesce(email, "newEmail") = $1`, [person, cohort, role]);
  }
  const teacher = await (await browser.newContext({ baseURL })).newPage();
  await signIn(teacher, "instructor@demo.example");
  await teacher.goto(`/teach/cohorts/${cohort}/schedule`);
  const changes = teacher.getByRole("region", { name: "Changes of the dates" });

  await test.step("a date for a month is shown as a change, saved, and moved with all others", async () => {
    const due = teacher.getByLabel(/^Due: Month 1:/);
    await due.fill(clock(48 * hour));
    await expect(changes).toContainText("1 change, not saved yet");
    await changes.getByRole("button", { name: "Save the change" }).click();
    await expect(changes).toContainText("Saved.");
    await teacher.getByLabel("Move all due dates by (days)").fill("1");
    await teacher.getByRole("button", { name: "Move them" }).click();
    await expect(changes).toContainText(/Month 1: .* due: .* → /);
    await changes.getByRole("button", { name: "Save the change" }).click();
    await expect(changes).toContainText("Saved.");
    await page.goto("/today");
    await expect(page.getByRole("region", { name: "Due soon" })).toContainText("due ");
    await openExercise(page, slug);
    await expect(page.getByText(/^Due .*, \d\d:\d\d$/)).toBeVisible();
  });

  await test.step("more time, for which the student is told", async () => {
    await teacher.getByLabel("Student", { exact: true }).fill(email);
    await teacher.getByLabel("For", { exact: true }).selectOption({ label: title });
    await teacher.getByLabel("New due date").fill(clock(240 * hour));
    await teacher.getByRole("button", { name: "Give the extension" }).click();
    await expect(teacher.getByText("Say in a few words why.")).toBeVisible();
    await expect(teacher.getByLabel("Student", { exact: true })).toHaveValue(email);
    await teacher.getByLabel("Reason").fill("Moved house this week.");
    await teacher.getByRole("button", { name: "Give the extension" }).click();
    await expect(teacher.getByText("has more time, and was told")).toBeVisible();
    await page.goto("/notifications");
    await page.getByRole("link", { name: /gave you more time for/ }).or(page.getByRole("button", { name: /gave you more time for/ })).first().click();
    await expect(page.getByText(/with your extension$/)).toBeVisible();
  });

  await test.step("an exam: no hints, and what is handed in is not told", async () => {
    await teacher.getByRole("button", { name: "Plan an exam" }).click();
    await teacher.getByLabel("Title").fill("Midterm");
    await teacher.getByLabel("Begins").fill(clock(-hour));
    await teacher.getByLabel("Ends", { exact: true }).fill(clock(hour));
    await teacher.locator("form summary").filter({ hasText: "Month 1:" }).click();
    await teacher.getByRole("checkbox", { name: title }).check();
    await teacher.getByRole("button", { name: "Save the exam" }).click();
    await expect(teacher.getByRole("heading", { name: /Midterm under way/ })).toBeVisible();
    await openExercise(page, slug);
    await expect(page.getByText("Exam: Midterm")).toBeVisible();
    await expect(page.getByRole("tab", { name: "Hints" })).toHaveCount(0);
    await writeCode(page, exerciseFile(folder, "solution.ts"));
    await submit(page);
    const results = page.getByTestId("grading");
    await expect(results).toContainText("Handed in. The result comes on");
    await expect(results).not.toContainText(/Accepted|cases pass|award/);
    await page.reload();
    await expect(page.getByText("Accepted", { exact: true })).toHaveCount(0);
  });

  await test.step("a page that is open at the end says so by itself, tells the result and keeps what is typed", async () => {
    await inDatabase(`update "Exam" set "closesAt" = now() + interval '40 seconds' where "cohortId" = $1::uuid`, [cohort]);
    await openExercise(page, slug);
    await submit(page);
    await expect(page.getByTestId("grading")).toContainText("Handed in. The result comes on");
    await expect(page.getByText("Less than a minute to the end of the exam: submit what is to count.")).toBeVisible();
    await page.locator("[data-testid=code-editor] .view-lines").first().click();
    await page.keyboard.press("ControlOrMeta+End");
    await page.keyboard.type("\n// half a sen");
    await expect(page.getByText("The exam “Midterm” is over and takes no more submissions.")).toBeVisible({ timeout: 60_000 });
    await page.keyboard.type("tence");
    expect(await shownCode(page)).toContain("// half a sentence");
    await expect(page.getByRole("tab", { name: "Hints" })).toBeVisible();
    await expect(page.getByTestId("grading")).toContainText("Accepted");
  });

  await test.step("at its end the result is there, and nothing more is taken", async () => {
    await teacher.getByRole("button", { name: "Change: Midterm" }).click();
    await teacher.getByLabel("Ends", { exact: true }).fill(clock(-60_000));
    await teacher.getByRole("button", { name: "Save the exam" }).click();
    await expect(teacher.getByRole("heading", { name: /Midterm over/ })).toBeVisible();
    await page.goto(`/exercises/${slug}/attempts`);
    await expect(page.getByRole("list", { name: "Attempts" })).toContainText("Accepted");
    await openExercise(page, slug);
    await page.getByRole("button", { name: "Submit", exact: true }).click();
    await expect(page.getByText("is over and takes no more submissions")).toBeVisible();
  });
});
