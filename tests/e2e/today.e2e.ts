import { expect, test } from "@playwright/test";
import { register, signIn } from "./verbs.ts";

test("a new student lands on today, takes the step that is shown, and finds it again as the place where they left", async ({ page }) => {
  await register(page, "Ines Roth");
  await expect(page).toHaveURL(/\/today$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Welcome, Ines Roth");
  const step = page.getByRole("region", { name: "Describing data with a few numbers" });
  await expect(step).toContainText("The next lesson");
  await step.getByRole("link", { name: "Read the lesson" }).click();
  await expect(page).toHaveURL(/\/lessons\/describing-data$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Describing data with a few numbers");
  // Some of it is read, and that is kept.
  const kept = page.waitForResponse((response) => response.request().method() === "POST" && response.url().includes("/lessons/"));
  await page.mouse.wheel(0, 3000);
  await kept;
  await page.getByRole("link", { name: "Today", exact: true }).click();
  await expect(page).toHaveURL(/\/today$/);
  await expect(page.getByRole("region", { name: "Describing data with a few numbers" })).toContainText("You left off here today.");
});

test("a demo student sees the week of the cohort, and everything on the page leads somewhere", async ({ page }) => {
  await signIn(page, "student@demo.example");
  await page.goto("/today");
  const week = page.getByRole("region", { name: "This week" });
  await expect(week.getByRole("listitem").first()).toBeVisible();
  await week.getByRole("link", { name: /^All of month/ }).click();
  await expect(page).toHaveURL(/\/months\/\d+$/);
});

test("the plan in one's own calendar: an address that is shown once, replaced, and ended", async ({ page, request }) => {
  await signIn(page, "student@demo.example");
  await page.goto("/settings");
  const section = page.getByRole("region", { name: "Calendar" });
  await section.getByRole("button", { name: /^Make/ }).click();
  const address = await section.getByLabel("Address of your calendar").inputValue();
  const calendar = await request.get(address);
  expect(calendar.headers()["content-type"]).toContain("text/calendar");
  expect(await calendar.text()).toContain("SUMMARY:Month 1\\, week 1");

  await page.reload();
  await expect(section.getByText("Your calendar has an address")).toBeVisible();
  await expect(section.getByLabel("Address of your calendar")).toHaveCount(0);
  await section.getByRole("button", { name: "Make a new address" }).click();
  await expect(section.getByLabel("Address of your calendar")).not.toHaveValue(address);
  expect((await request.get(address)).status()).toBe(404);

  const second = await section.getByLabel("Address of your calendar").inputValue();
  await section.getByRole("button", { name: "End the address" }).click();
  await expect(section.getByText("There is no address for your calendar.")).toBeVisible();
  expect((await request.get(second)).status()).toBe(404);
});
