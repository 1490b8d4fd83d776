import { expect, test } from "@playwright/test";
import { openExercise, register, saved, shownCode, signIn, submit, writeCode } from "./verbs.ts";

const slug = "layer-norm";

test("what is typed survives a reload", async ({ page }) => {
  await register(page, "Rosa Vidal");
  await openExercise(page, slug);
  await writeCode(page, "// typed and never submitted");
  await saved(page);
  await openExercise(page, slug);
  expect(await shownCode(page)).toContain("typed and never submitted");
});

test("two tabs do not silently overwrite each other", async ({ page, context }) => {
  await register(page, "Hedy Lam");
  await openExercise(page, slug);
  const other = await context.newPage();
  await openExercise(other, slug);

  await writeCode(page, "// from the first tab");
  await saved(page);
  await writeCode(other, "// from the second tab");
  const dialog = other.getByRole("dialog", { name: /Changed in another tab/ });
  await expect(dialog).toContainText("from the first tab");
  await expect(dialog).toContainText("from the second tab");
  await dialog.getByRole("button", { name: "Keep this version" }).click();
  await saved(other);

  await writeCode(page, "// the first tab again");
  const back = page.getByRole("dialog", { name: /Changed in another tab/ });
  await back.getByRole("button", { name: "Take the other version" }).click();
  await expect.poll(() => shownCode(page)).toContain("from the second tab");
});

test("without a connection what is typed is kept, and saved when it is back", async ({ page, context }) => {
  await register(page, "Karl Jansky");
  await openExercise(page, slug);
  await writeCode(page, "// before the tunnel");
  await saved(page);
  await context.setOffline(true);
  await writeCode(page, "// in the tunnel");
  await expect(page.getByTestId("draft-status")).toContainText("No connection");
  await context.setOffline(false);
  await saved(page);
  await openExercise(page, slug);
  expect(await shownCode(page)).toContain("in the tunnel");
});

test("a session that ends in mid-edit loses nothing", async ({ page }) => {
  const email = await register(page, "Vera Rubin");
  await openExercise(page, slug);
  await page.context().clearCookies();
  await writeCode(page, "// written after the session ended");
  await expect(page.getByTestId("draft-status")).toContainText("session has ended");
  await page.getByRole("button", { name: "Submit", exact: true }).click();
  await expect(page.getByTestId("grading")).toContainText("session has ended");
  await signIn(page, email, "a long and private phrase");
  await openExercise(page, slug);
  expect(await shownCode(page)).toContain("written after the session ended");
  await saved(page);
});

test("reset asks first, and undo brings the text back", async ({ page }) => {
  await register(page, "Mae Jem");
  await openExercise(page, slug);
  await writeCode(page, "// hours of work");
  await page.getByRole("button", { name: "Reset" }).click();
  await page.getByRole("button", { name: "Keep my code" }).click();
  expect(await shownCode(page)).toContain("hours of work");
  await page.getByRole("button", { name: "Reset" }).click();
  await page.getByRole("button", { name: "Replace by the starter" }).click();
  await expect.poll(() => shownCode(page)).toContain("NotImplemented");
  await page.locator("[data-testid=code-editor] .view-lines").click();
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(() => shownCode(page)).toContain("hours of work");
});

test("a Submit whose answer is lost on its way counts once when it is sent again", async ({ page }) => {
  await register(page, "Ivo Single");
  await openExercise(page, slug);
  let lost = false;
  await page.route(`**/exercises/${slug}`, async (route) => {
    if (lost || !(route.request().postData() ?? "").includes("requestId")) return route.continue();
    lost = true;
    await route.fetch();
    return route.abort();
  });
  await page.getByRole("button", { name: "Submit", exact: true }).click();
  await expect(page.getByTestId("grading")).toContainText("The server cannot be reached.");
  await submit(page);
  await expect(page.getByRole("tab", { name: "Attempts (1)" })).toBeVisible();
});

test("the connection that goes while a program is graded does not take the page away", async ({ page, context }) => {
  await register(page, "Ada Tunnel");
  await openExercise(page, slug);
  await writeCode(page, "export function layerNorm(): never {\n  for (;;);\n}\n");
  await saved(page);
  await page.getByRole("button", { name: "Submit", exact: true }).click();
  await expect(page.getByTestId("grading")).toHaveAttribute("data-phase", /queued|grading/);
  await context.setOffline(true);
  // What was under way comes or not, the page asks the site for nothing that it cannot have.
  await page.waitForTimeout(6000);
  expect(await shownCode(page)).toContain("for (;;);");
  await context.setOffline(false);
  await expect(page.getByTestId("grading")).toHaveAttribute("data-phase", "done", { timeout: 30_000 });
  await expect(page.getByRole("tab", { name: "Attempts (1)" })).toBeVisible({ timeout: 30_000 });
});
