import { expect, test, type Browser, type Page } from "@playwright/test";
import { register, signIn } from "./verbs.ts";

async function signedIn(browser: Browser, baseURL: string | undefined, who: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL })).newPage();
  await signIn(page, `${who}@demo.example`);
  return page;
}

test("one mentor takes the next, another sees the lock, and what is decided is gone", async ({ page, browser, baseURL }) => {
  test.setTimeout(120_000);
  await register(page, `Annie Jump ${Date.now()}`);
  await page.goto("/achievements");
  const entry = page.getByRole("listitem").filter({ has: page.getByText("Deploy a model to production", { exact: true }) }).first();
  await entry.getByText("Hand in evidence").click();
  await entry.getByLabel("What it is and where to look").fill("A digit classifier behind an HTTP address, with a page that says how it is deployed.");
  await entry.getByRole("button", { name: "Hand in", exact: true }).click();
  await expect(entry.getByRole("button", { name: "Hand in", exact: true })).toHaveCount(0);

  const mentor = await signedIn(browser, baseURL, "mentor");
  await mentor.goto("/desk/queue?kind=evidence");
  await mentor.getByRole("button", { name: "Take the next" }).click();
  // The oldest: perhaps another test's, which is as good.
  await mentor.waitForURL(/\/evidence\?item=/);
  const item = new URL(mentor.url()).searchParams.get("item") ?? "";
  await expect(mentor.getByText(/^In your hands until \d\d:\d\d$/)).toBeVisible();

  const other = await signedIn(browser, baseURL, "instructor");
  const row = (reader: Page) => reader.getByRole("list", { name: "What waits for a review" }).getByRole("listitem").filter({ has: reader.locator(`a[href*="${item}"]`) });
  await other.goto("/desk/queue?kind=evidence");
  await expect(row(other)).toContainText(/Moses Okafor has this in hand until \d\d:\d\d/);
  await row(other).getByRole("link").click();
  await expect(other.getByText(/Moses Okafor has this in hand until/)).toBeVisible();
  await other.getByLabel(/Your answer to/).fill("It answers, and the page is clear.");
  await other.getByRole("button", { name: "Approve" }).click();
  await expect(other.getByRole("alert").filter({ hasText: "Moses Okafor is working on this just now" })).toBeVisible();
  await expect(other.getByLabel(/Your answer to/)).toHaveValue("It answers, and the page is clear.");

  await mentor.getByRole("button", { name: "Give it back" }).click();
  await expect(mentor.getByText("Nobody has this in hand.")).toBeVisible();

  // Whoever begins to write has it.
  await other.reload();
  await expect(other.getByText("Nobody has this in hand.")).toBeVisible();
  await other.getByLabel(/Your answer to/).fill("It answers, and the page is clear.");
  await expect(other.getByText(/^In your hands until/)).toBeVisible();
  await other.getByRole("button", { name: "Approve" }).click();
  await expect(other.getByRole("heading", { name: "To judge" })).toBeVisible();
  for (const reader of [other, mentor]) {
    await reader.goto("/desk/queue?kind=evidence");
    await expect(reader.getByRole("heading", { name: "To review" })).toBeVisible();
    await expect(reader.locator(`a[href*="${item}"]`)).toHaveCount(0);
  }
});

test("a mentor asks a student to review, who says yes, has a queue, and stops", async ({ browser, baseURL }) => {
  test.setTimeout(120_000);
  const student = await signedIn(browser, baseURL, "priya");
  expect((await student.goto("/reviews/queue"))?.status()).toBe(404);
  expect((await student.goto("/desk/queue"))?.status()).toBe(404);

  const mentor = await signedIn(browser, baseURL, "mentor");
  await mentor.goto("/desk/cohorts");
  await mentor.getByRole("main").getByRole("link", { name: /^Cohort of/ }).first().click();
  await mentor.getByRole("link", { name: "Reviews", exact: true }).click();
  await mentor.getByLabel("Hours until an answer").fill("1000");
  await mentor.getByRole("button", { name: "Save the changes" }).click();
  await expect(mentor.getByLabel("Hours until an answer")).toBeFocused();
  await expect(mentor.getByLabel("Hours until an answer")).toHaveAccessibleDescription(/whole number of hours from 1 to 720/);
  await mentor.getByLabel("Hours until an answer").fill("48");
  await mentor.getByRole("button", { name: "Save the changes" }).click();
  await expect(mentor.getByText("Saved.")).toBeVisible();
  await mentor.getByLabel("Student", { exact: true }).selectOption({ label: "Priya Nair" });
  await mentor.getByRole("button", { name: "Ask them to review" }).click();
  const reviewer = mentor.getByRole("list", { name: "Reviewers" }).getByRole("listitem").filter({ hasText: "Priya Nair" });
  await expect(reviewer).toContainText("no answer yet");

  await student.goto("/notifications");
  await student.getByText(/asks you to review code of your fellow students/).first().click();
  await student.waitForURL(/\/reviews\/queue$/);
  await student.getByRole("button", { name: "Yes, I review" }).click();
  const stop = student.getByRole("button", { name: /^Stop reviewing in/ });
  await expect(stop).toBeVisible();
  await mentor.reload();
  await expect(reviewer).toContainText("Peer reviewer since");
  await stop.click();
  await student.waitForURL(/\/reviews$/);
  await mentor.reload();
  await expect(reviewer).toHaveCount(0);
});
