import { expect, test, type Page } from "@playwright/test";
import { openExercise, register, signIn, submit, verdict, writeCode } from "./verbs.ts";

/** Trains for ever and says so: the limit of five seconds is the only end, unless somebody stops it. */
const endless = "export function trainXor() {\n  for (let i = 0; ; i++) if (i % 5e6 === 0) report(i / 5e6, { loss: 1 / (2 + i / 5e6) });\n}\n";
const results = (page: Page) => page.getByTestId("grading");
const submitEndless = async (page: Page) => {
  await writeCode(page, endless);
  await page.getByRole("button", { name: "Submit", exact: true }).click();
  await expect(results(page).getByRole("img", { name: /^loss\./ })).toBeVisible();
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

test("a page that is reloaded in mid-training shows the curve from its beginning", async ({ page }) => {
  await register(page, "Rina Load");
  await openExercise(page, "train-xor");
  await submitEndless(page);
  // From then on there is an account of it; the training has some three seconds to live.
  await page.waitForTimeout(1200);
  await page.reload();
  await expect(results(page).getByRole("img", { name: /It begins at 0\.5\b/ })).toBeVisible();
});

test("a verdict comes although the server could not tell of the grading at first", async ({ page }) => {
  await register(page, "Uma Fast");
  await openExercise(page, "softmax-stable");
  let refused = 0;
  await page.route(/\/api\/gradings\/[^/]+\/events$/, async (route) => {
    if (refused++ < 3) await route.fulfill({ status: 503, json: { error: { code: "DatabaseAway", message: "away" } } });
    else await route.fallback();
  });
  await submit(page);
  await expect(results(page)).toContainText("Still to be written");
  expect(refused).toBeGreaterThan(3);
});

test("a grading that the server will not tell of is no endless wait", async ({ page }) => {
  await register(page, "Nell Gone");
  await openExercise(page, "softmax-stable");
  await page.route(/\/api\/gradings\/[^/]+\/events$/, (route) => route.fulfill({ status: 401, json: { error: { code: "NotSignedIn", message: "Sign in again." } } }));
  await page.getByRole("button", { name: "Submit", exact: true }).click();
  await expect(results(page)).toHaveAttribute("data-phase", "refused");
  await expect(results(page)).toContainText("Sign in again. What you submitted is stored");
});

test("what waits says how much is before it, moves up, and is cancelled in both of two tabs", async ({ page, context }) => {
  await register(page, "Vera Next");
  await openExercise(page, "softmax-stable");
  // Her own, since students take turns: five seconds each.
  for (let i = 0; i < 4; i++) {
    const { ok } = await page.evaluate(async (source) => {
      const body = JSON.stringify({ exerciseSlug: "train-xor", source, requestId: crypto.randomUUID() });
      return { ok: (await fetch("/api/v1/submissions", { method: "POST", headers: { "content-type": "application/json" }, body })).ok };
    }, endless);
    expect(ok).toBe(true);
  }
  await page.getByRole("button", { name: "Submit", exact: true }).click();
  await expect(results(page)).toContainText("Waiting: 4 gradings before yours.");
  const list = await context.newPage();
  await list.goto("/exercises/softmax-stable/attempts");
  const attempts = list.getByRole("list", { name: "Attempts" });
  await expect(attempts).toContainText(/[234] gradings before it/);
  await expect(results(page)).toContainText("Waiting: 2 gradings before yours.", { timeout: 20_000 });
  const other = await context.newPage();
  await other.goto("/exercises/softmax-stable");
  await results(other).getByRole("button", { name: "Cancel" }).click();
  for (const tab of [page, other]) await expect(results(tab)).toContainText("You cancelled this grading");
  await expect(attempts).toContainText("Cancelled");
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
