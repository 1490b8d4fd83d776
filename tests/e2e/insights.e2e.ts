import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { accepted, wrongInTheSameWay } from "./classmates.ts";
import { openExercise, register, signIn, submitWithoutThePage } from "./verbs.ts";

const slug = "confusion-metrics";

test("what students do with an exercise, a problem that one reports, and programs that are alike", async ({ page, browser, baseURL }) => {
  test.setTimeout(300_000);
  const mark = String(Date.now());
  const nameOf = (index: number) => `Classmate ${index} of ${mark}`;
  const report = `In the worked example 5/6 is rounded to 0.833, is that meant (${mark})?`;
  const student = await (await browser.newContext({ baseURL })).newPage();

  await test.step("six students hand in; two of them had the same wrong result first", async () => {
    for (const [index, source] of accepted.entries()) {
      const classmate = index === 0 ? student : await (await browser.newContext({ baseURL })).newPage();
      await register(classmate, nameOf(index));
      if (index < 2) expect(await submitWithoutThePage(classmate, slug, wrongInTheSameWay)).toBe("wrong_answer");
      expect(await submitWithoutThePage(classmate, slug, source)).toBe("accepted");
      if (index > 0) await classmate.context().close();
    }
  });

  await test.step("a student reports a problem; too short a text is said in words, and none is lost", async () => {
    await openExercise(student, slug);
    await student.getByRole("button", { name: "Report a problem" }).click();
    const dialog = student.getByRole("dialog", { name: "Report a problem" });
    const text = dialog.getByLabel("What is wrong with this exercise?");
    await text.fill("Wrong.");
    await dialog.getByRole("button", { name: "Report it" }).click();
    await expect(dialog.getByText(/at least 10 characters/)).toBeVisible();
    await text.fill(report);
    await student.reload();
    await student.locator("[data-testid=code-editor][data-ready=true]").waitFor({ timeout: 60_000 });
    await student.getByRole("button", { name: "Report a problem" }).click();
    await expect(text).toHaveValue(report);
    await dialog.getByRole("button", { name: "Report it" }).click();
    await expect(dialog.getByRole("status")).toContainText("Thank you");
  });

  await test.step("a student has no business in the studio", async () => {
    await student.goto(`/teach/exercises/${slug}`);
    await expect(student.getByRole("heading", { name: "Attempts until it is accepted" })).toHaveCount(0);
  });

  await signIn(page, "admin@demo.example");

  await test.step("the overview sorts by a column, and leads to the exercise", async () => {
    await page.goto("/teach/exercises?month=2");
    await page.getByRole("columnheader", { name: "Tried" }).getByRole("link").click();
    await expect(page.getByRole("columnheader", { name: "Tried" })).toHaveAttribute("aria-sort", "descending");
    await page.getByRole("row", { name: /Precision, recall and F1/ }).getByRole("link").click();
    await expect(page.getByRole("heading", { name: "Precision, recall and F1", level: 1 })).toBeVisible();
    await expect(page.getByRole("img", { name: /Columns: 1: / })).toBeVisible();
  });

  await test.step("the wrong result that two had becomes the file of a mistake", async () => {
    const cluster = page.getByRole("listitem").filter({ hasText: "students, the same wrong result" }).first();
    await cluster.getByText("Program 1 of", { exact: false }).click();
    const [download] = await Promise.all([page.waitForEvent("download"), cluster.getByRole("link", { name: "Make a mistake of it" }).first().click()]);
    const text = await readFile(await download.path(), "utf8");
    expect(text).toMatch(/^\/\*\*[\s\S]*\*\/\n/);
    expect(text).toContain("export function confusionMetrics");
  });

  await test.step("the report is answered once, and its reporter is told", async () => {
    const item = page.getByRole("listitem").filter({ hasText: report });
    await item.getByLabel("Your answer").fill(`It is: three digits are enough there (${mark}).`);
    await item.getByRole("button", { name: "Answer and settle" }).click();
    await expect(item.getByLabel("Your answer")).toHaveCount(0);
    await student.goto("/notifications");
    await expect(student.getByText(`three digits are enough there (${mark})`, { exact: false })).toBeVisible();
    await student.context().close();
  });

  await test.step("the disguised program is beside the one it is like, by keyboard", async () => {
    await page.getByRole("link", { name: "Similar programs" }).click();
    const pair = page.getByRole("row").filter({ hasText: nameOf(0) }).filter({ hasText: nameOf(1) });
    await expect(page.getByText("Alike is not copied")).toBeVisible();
    await expect(page.getByRole("row").filter({ hasText: nameOf(0) }).filter({ hasText: nameOf(2) })).toHaveCount(0);
    await pair.getByRole("link", { name: "Side by side" }).click();
    await page.getByRole("button", { name: "Next passage" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByText(/^Passage 1 of \d+: lines \d+ to \d+ and \d+ to \d+/)).toBeVisible();
    await page.keyboard.press("Tab");
    await expect(page.getByRole("region", { name: `Source of ${nameOf(0)}` }).or(page.getByRole("region", { name: `Source of ${nameOf(1)}` })).first()).toBeFocused();
  });
});
