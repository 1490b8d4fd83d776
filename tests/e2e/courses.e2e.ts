import { expect, test } from "@playwright/test";
import { register, signIn } from "./verbs.ts";

test("an instructor arranges a course and gives it to a cohort; its student finds the exercise in its new month", async ({ page, browser, baseURL }) => {
  test.setTimeout(180_000);
  const name = `Transformers first ${Date.now()}`;
  await signIn(page, "instructor@demo.example");

  await test.step("a course begins as a copy of the standard year; a title that is taken is said", async () => {
    await page.goto("/teach");
    await page.getByRole("link", { name: "Courses", exact: true }).click();
    await page.getByRole("link", { name: "New course" }).click();
    await page.getByLabel("Title of the course").fill(name);
    await page.getByRole("button", { name: "Make the course" }).click();
    await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
    await expect(page.getByText("Every lesson and exercise stands in a month.")).toBeVisible();
    const again = await page.context().newPage();
    await again.goto("/teach/courses/new");
    await again.getByLabel("Title of the course").fill(name.toUpperCase());
    await again.getByRole("button", { name: "Make the course" }).click();
    await expect(again.getByText(`There is a course called “${name}” already`)).toBeVisible();
    await again.close();
  });

  const inMonth = (month: number) => page.getByRole("region", { name: new RegExp(`^Month ${month}:`) }).getByRole("button", { name: "Exercise: Scaled dot-product attention" });

  await test.step("an exercise moves by the keys, and back by Undo; by its buttons to another month", async () => {
    await expect(inMonth(7)).toBeVisible();
    await inMonth(7).focus();
    await page.keyboard.press("Alt+ArrowLeft");
    await expect(inMonth(6)).toBeFocused();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(inMonth(7)).toBeVisible();
    await inMonth(7).click();
    await page.getByRole("group", { name: "Move “Scaled dot-product attention”" }).getByLabel("Month").selectOption("2");
    await expect(inMonth(2)).toBeFocused();
    await expect(page.getByTestId("plan-status")).toHaveText("Saved");
  });

  await test.step("what is taken out is found again, and added", async () => {
    await page.getByRole("button", { name: "Exercise: Adam" }).click();
    await page.getByRole("button", { name: "Take out" }).click();
    await page.getByLabel("Find a lesson or an exercise").fill("adam");
    await page.getByLabel("Add to").selectOption("9");
    await page.getByRole("button", { name: "Add “Adam” to month 9" }).click();
    await expect(page.getByRole("button", { name: "Exercise: Adam" })).toBeVisible();
    await expect(page.getByTestId("plan-status")).toHaveText("Saved");
    await page.reload();
    await expect(inMonth(2)).toBeVisible();
  });

  await test.step("published, with what changes in words", async () => {
    await page.getByRole("navigation", { name: "Pages of the course" }).getByRole("link", { name: "Publish" }).click();
    await expect(page.getByText("“Scaled dot-product attention” moves from month 7 to month 2.").first()).toBeVisible();
    await page.getByLabel("What is new").fill("Attention as early as possible");
    await page.getByRole("button", { name: "Publish version 1" }).click();
    await expect(page.getByText("students see it")).toBeVisible();
  });

  let invitation = "";
  await test.step("a cohort has the course, and somebody is invited", async () => {
    await page.goto("/teach/cohorts/new");
    await page.getByLabel("Name of the cohort").fill(name);
    await page.getByLabel("Course", { exact: true }).selectOption({ label: name });
    await page.getByLabel("First day").fill("2098-09-01");
    await page.getByRole("button", { name: "Make the cohort" }).click();
    await page.waitForURL(/\/invitations$/);
    await page.getByRole("button", { name: "Make an invitation" }).click();
    invitation = await page.getByLabel("Link of the invitation").inputValue();
    await page.goto("/teach/courses");
    await expect(page.getByRole("listitem").filter({ hasText: name }).getByRole("link", { name, exact: true })).toHaveCount(2);
  });

  await test.step("its student sees the exercise in its new month, and nobody else does", async () => {
    const context = await browser.newContext({ baseURL });
    const student = await context.newPage();
    await register(student, "Frida Early");
    await student.goto("/months/2");
    await expect(student.getByRole("link", { name: "Exercise: Scaled dot-product attention" })).toHaveCount(0);
    await student.goto(new URL(invitation).pathname);
    await student.getByRole("button", { name: "Join the cohort" }).click();
    await student.waitForURL((url) => !url.pathname.startsWith("/join"));
    await student.goto("/months/2");
    await expect(student.getByRole("heading", { name: "Also in this month" })).toBeVisible();
    await student.getByRole("link", { name: "Exercise: Scaled dot-product attention" }).click();
    await expect(student.getByRole("link", { name: "Month 2", exact: true })).toBeVisible();
    await context.close();
  });
});
