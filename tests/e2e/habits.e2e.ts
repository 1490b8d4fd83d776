import { expect, test } from "@playwright/test";
import { openExercise, paste, register } from "./verbs.ts";

test("habits: a tap, minutes, a clock that survives a reload, time typed in exercises, and doing without", async ({ page }) => {
  test.setTimeout(180_000);
  await register(page, "Ruth Abel");
  await page.goto("/habits");
  await expect(page.getByRole("heading", { name: "Your year begins with the first day you log" })).toBeVisible();
  const habits = page.getByRole("list", { name: "Today’s habits" });
  const habit = (name: string) => habits.getByRole("listitem").filter({ has: page.getByRole("button", { name, exact: true }) });
  const mathematics = page.getByRole("button", { name: "Morning mathematics", exact: true });
  const coding = page.getByRole("button", { name: "Implementation time", exact: true });

  await test.step("a tap logs, another takes it back without asking", async () => {
    await mathematics.click();
    await expect(mathematics).toHaveAttribute("aria-pressed", "true");
    await expect(page.getByText("Any habit: one day.")).toBeVisible();
    await expect(page.getByRole("heading", { name: "You have begun: today is the first day" })).toBeVisible();
    await mathematics.click();
    await expect(mathematics).toHaveAttribute("aria-pressed", "false");
    await expect(page.getByText("Any habit: today can be the first day.")).toBeVisible();
  });

  await test.step("minutes are added; too many are said in words; taking them back asks", async () => {
    await page.getByRole("button", { name: "Add minutes to morning mathematics" }).click();
    await page.getByLabel("Minutes", { exact: true }).fill("900");
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await expect(habit("Morning mathematics").getByRole("alert")).toContainText("from 1 to 600");
    await page.getByLabel("Minutes", { exact: true }).fill("25");
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await expect(habit("Morning mathematics")).toContainText("25 of 30 min");
    await mathematics.click();
    await expect(page.getByRole("dialog")).toContainText("25 min that were logged for this day go with it.");
    await page.getByRole("button", { name: "Keep it" }).click();
    await expect(mathematics).toHaveAttribute("aria-pressed", "true");
  });

  await test.step("the clock runs on over a reload, and another habit's stops it", async () => {
    await page.getByRole("button", { name: "Start the clock for paper reading" }).click();
    const stop = page.getByRole("button", { name: "Stop the clock for paper reading" });
    await expect(stop).toBeVisible();
    await page.reload();
    await expect(stop).toContainText(/0:\d\d/);
    await page.getByRole("button", { name: "Start the clock for project progress" }).click();
    await expect(page.getByText("The clock for paper reading is stopped.")).toBeVisible();
    await page.getByRole("button", { name: "Stop the clock for project progress" }).click();
    await expect(page.getByText("It had no whole minute: nothing was added.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Start the clock for project progress" })).toBeVisible();
  });

  await test.step("the year is walked through by keyboard", async () => {
    const grid = page.getByRole("grid");
    await grid.getByRole("gridcell", { name: /25 min, one habit$/ }).focus();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowLeft");
    await expect(page.locator(":focus")).toHaveAttribute("aria-label", /: nothing logged$/);
    await page.keyboard.press("End");
    await expect(page.locator(":focus")).toHaveAttribute("aria-label", /25 min, one habit$/);
    await page.getByText("The months as a table").click();
    await expect(page.getByRole("table").getByRole("row").filter({ hasText: "25 min" })).toBeVisible();
  });

  await test.step("time typed in an exercise is sent when the page is left", async () => {
    await openExercise(page, "mean-variance-median");
    const told: number[] = [];
    page.on("response", (response) => { if (response.url().endsWith("/api/v1/coding-time")) told.push(response.status()); });
    await page.locator("[data-testid=code-editor] .view-lines, [data-testid=code-editor] .cm-content").first().click();
    await page.keyboard.press("ControlOrMeta+End");
    await paste(page, "\n// one");
    await page.waitForTimeout(6000);
    await paste(page, "\n// two");
    await page.waitForTimeout(6000);
    // Within the site, where the browser still tells of what is sent.
    await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Habits" }).click();
    await expect(mathematics).toBeVisible();
    await expect.poll(() => told.length > 0 && told.every((status) => status === 200)).toBe(true);
  });

  await test.step("switched off, nothing speaks of them but their own page; switched on, all is as it was", async () => {
    await page.goto("/settings#practice");
    await page.getByLabel("Show and count habits").uncheck();
    await page.locator("form").filter({ has: page.getByLabel("Show and count habits") }).getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Your habits are switched off; what you logged is kept.")).toBeVisible();
    await page.goto("/papers");
    await expect(page.getByRole("navigation", { name: "Practice" })).toHaveCount(0);
    await page.goto("/habits");
    await page.getByRole("button", { name: "Switch habits on" }).click();
    await expect(coding).toBeVisible();
    await expect(habit("Morning mathematics")).toContainText("25 of 30 min");
  });
});
