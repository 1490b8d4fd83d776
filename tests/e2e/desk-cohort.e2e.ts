import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { acceptedWithoutThePage, signIn, submitWithoutThePage } from "./verbs.ts";

const student = "Sofia Marin";
const slug = "softmax-stable";

test("a mentor finds a student on the cohort's map by keyboard, reads an attempt and a shared note, and takes the table along", async ({ page, browser }) => {
  test.setTimeout(180_000);
  const mentorContext = await browser.newContext();
  const mentor = await mentorContext.newPage();
  const words = `Subtract the greatest first ${Date.now()}`;

  await test.step("a student fails, succeeds, and shares a note", async () => {
    await signIn(page, "student@demo.example");
    expect(await submitWithoutThePage(page, slug, "export const nothing = 1;\n")).not.toBe("accepted");
    await acceptedWithoutThePage(page, slug, "02-neural-networks");
    await page.goto(`/exercises/${slug}#notes`);
    await page.getByLabel("Your note").fill(words);
    await expect(page.getByTestId("note-status")).toHaveText("Saved");
    await page.getByLabel("Share this note with my mentors").check();
    await expect(page.getByText("The mentors and instructors of your cohorts can read it", { exact: false })).toBeVisible();
  });

  const row = mentor.getByRole("grid", { name: "Students by exercises" }).getByRole("row").filter({ hasText: student });
  await test.step("the mentor opens the map, sorts it, and goes through it by keyboard", async () => {
    await signIn(mentor, "mentor@demo.example");
    await mentor.goto("/desk/cohorts");
    await mentor.getByRole("main").getByRole("listitem").getByRole("link", { name: /^Cohort of/ }).first().click();
    await mentor.getByLabel("Sorted by").selectOption("name");
    await mentor.getByLabel("Month", { exact: true }).selectOption("2");
    await mentor.getByRole("button", { name: "Show", exact: true }).click();
    await mentor.waitForURL(/sort=name/);
    await row.getByRole("link").focus();
    for (let step = 0; step < 3; step++) await mentor.keyboard.press("ArrowRight");
    await expect(mentor.getByTestId("map-line")).toContainText(`${student} · `);
    await mentor.keyboard.press("End");
    await mentor.keyboard.press("Home");
    await expect(row.getByRole("link")).toBeFocused();
    await mentor.keyboard.press("Control+End");
    await mentor.keyboard.press("Control+Home");
    await expect(mentor.getByRole("grid").locator("tbody tr").first().getByRole("link")).toBeFocused();
  });

  await test.step("the table comes as a file", async () => {
    const [download] = await Promise.all([mentor.waitForEvent("download"), mentor.getByRole("link", { name: "Download as a table (CSV)" }).click()]);
    const text = readFileSync(await download.path(), "utf8");
    expect(text).toContain(`${slug} attempts`);
    expect(text).toContain(student);
  });

  await test.step("Enter on a cell leads to the attempts; one of them says what was changed; the note is there", async () => {
    const heads = await mentor.getByRole("grid").locator("thead [data-c]").evaluateAll((cells) => cells.map((cell) => cell.getAttribute("data-e")));
    await row.getByRole("link").focus();
    for (let step = 0; step <= heads.indexOf(slug); step++) await mentor.keyboard.press("ArrowRight");
    await expect(mentor.getByTestId("map-line")).toContainText("accepted");
    await mentor.keyboard.press("Enter");
    await mentor.waitForURL(new RegExp(`exercise=${slug}`));
    await expect(mentor.getByRole("heading", { level: 1, name: student })).toBeVisible();
    await mentor.getByText(/^Shares a note on/).first().click();
    await expect(mentor.getByText(words)).toBeVisible();
    await mentor.getByRole("main").getByRole("listitem").filter({ hasText: "Accepted" }).first().getByRole("link").click();
    await expect(mentor.getByRole("heading", { name: "What was changed since the attempt before" })).toBeVisible();
    await expect(mentor.getByLabel("Differences, line by line")).toBeVisible();
  });

  await test.step("taken back, the note is gone at once", async () => {
    await page.getByLabel("Share this note with my mentors").uncheck();
    await expect(page.getByText("For you alone. Nobody else can read it.")).toBeVisible();
    await mentor.goBack();
    await mentor.reload();
    await expect(mentor.getByText(/^Shares a note on/)).toHaveCount(0);
  });
  await mentorContext.close();
});
