import { expect, test, type Page } from "@playwright/test";
import { openExercise, register, signIn, verdict, writeCode } from "./verbs.ts";

/** Trains for ever and says so: the limit of five seconds is the only end, unless somebody stops it. */
const endless = "export function trainXor() {\n  for (let i = 0; ; i++) if (i % 5e6 === 0) report(i / 5e6, { loss: 1 / (2 + i / 5e6) });\n}\n";
const results = (page: Page) => page.getByTestId("grading");
const submitEndless = async (page: Page) => {
  await writeCode(page, endless);
  await page.getByRole("button", { name: "Submit", exact: true }).click();
  await expect(results(page).getByRole("img", { name: /^loss\./ })).toBeVisible({ timeout: 20_000 });
};

test("a training is cancelled with its button, and does not count", async ({ page }) => {
  await register(page, "Ada Stop");
  await openExercise(page, "train-xor");
  await submitEndless(page);
  await results(page).getByRole("button", { name: "Cancel" }).click();
  await verdict(page);
  await expect(results(page)).toContainText("You cancelled this grading. It does not count as an attempt.");
  await page.getByRole("tab", { name: "Attempts (1)" }).click();
  await expect(page.getByRole("list", { name: "Attempts" })).toContainText("Cancelled");
});

test("Escape cancels from within the editor, and from anywhere else", async ({ page }) => {
  await register(page, "Edda Scape");
  await openExercise(page, "train-xor");
  await submitEndless(page);
  await page.locator("[data-testid=code-editor] .view-lines").first().click();
  await page.keyboard.press("Escape");
  await verdict(page);
  await expect(results(page)).toContainText("You cancelled this grading");
});

test("a page that is reloaded in mid-training shows the curve from its beginning; two tabs see one cancellation", async ({ page, context }) => {
  await register(page, "Rina Load");
  await openExercise(page, "train-xor");
  await submitEndless(page);
  await page.waitForTimeout(1500);
  await page.reload();
  await expect(results(page).getByRole("img", { name: /It begins at 0\.5\b/ })).toBeVisible({ timeout: 20_000 });
  const other = await context.newPage();
  await other.goto("/exercises/train-xor");
  await results(other).getByRole("button", { name: "Cancel" }).click();
  for (const tab of [page, other]) await expect(results(tab)).toContainText("You cancelled this grading", { timeout: 5000 });
});

test("what waits says how much is before it, and moves up, on the page and in the list", async ({ page, browser }) => {
  const busy = await browser.newPage();
  await register(busy, "Otto First");
  await openExercise(busy, "train-xor");
  await register(page, "Vera Next");
  await openExercise(page, "softmax-stable");
  await submitEndless(busy);
  await page.getByRole("button", { name: "Submit", exact: true }).click();
  await expect(results(page)).toContainText("Waiting: 1 grading before yours.");
  const list = await page.context().newPage();
  await list.goto("/exercises/softmax-stable/attempts");
  await expect(list.getByRole("list", { name: "Attempts" })).toContainText("1 grading before it");
  await busy.keyboard.press("Escape");
  await verdict(page);
  await expect(list.getByRole("list", { name: "Attempts" })).not.toContainText("Waiting", { timeout: 10_000 });
  await busy.close();
});

test("the operator's page is the administrator's alone", async ({ page }) => {
  await signIn(page, "mentor@demo.example");
  const answer = await page.goto("/status");
  expect(answer?.status()).toBe(404);
  await expect(page).toHaveTitle("Descent");
  await expect(page.getByRole("navigation", { name: "Main" })).not.toContainText("Status");
  await page.context().clearCookies();
  await signIn(page, "admin@demo.example");
  await page.getByRole("link", { name: "Status" }).click();
  await expect(page.getByRole("heading", { name: "Status", level: 1 })).toBeVisible();
  await expect(page.getByRole("heading", { name: /^The sandbox on / })).toBeVisible();
});
