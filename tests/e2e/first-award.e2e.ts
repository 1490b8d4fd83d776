import { expect, test } from "@playwright/test";
import { exerciseFile, mistakeMessage, openExercise, register, run, shownCode, signIn, submit, writeCode } from "./verbs.ts";

const folder = "01-mathematics/mean-variance-median";
const slug = "mean-variance-median";

test("a new student goes from registration to the first award, and finds it after a restart", async ({ page }) => {
  test.setTimeout(240_000);
  const email = await register(page, "Nora Lind");
  await expect(page).toHaveURL(/\/today/);
  await page.getByRole("link", { name: "Roadmap", exact: true }).click();

  await page.getByRole("button", { name: /Month 1: Mathematics and setup/ }).click();
  await page.getByRole("link", { name: "Open month 1" }).click();
  await page.getByRole("link", { name: "Exercise: Mean, variance and median" }).click();
  await expect(page).toHaveURL(new RegExp(`/exercises/${slug}`));
  await openExercise(page, slug);

  await test.step("the starter says what is still to be written", async () => {
    await run(page);
    await expect(page.getByTestId("grading")).toContainText("Still to be written");
  });

  await test.step("the solution is accepted, and gives the first award", async () => {
    await writeCode(page, exerciseFile(folder, "solution.ts"));
    await submit(page);
    await expect(page.getByTestId("grading")).toContainText("Accepted");
    await expect(page.getByTestId("grading")).toContainText(/award/i);
  });

  await test.step("the award is among the achievements", async () => {
    await page.goto("/achievements");
    await expect(page.getByRole("main")).toContainText(/first/i);
  });
  const achievements = await page.getByRole("main").innerText();

  await test.step("after a restart award, attempt and source are still there", async () => {
    const restarted = await fetch(process.env.DESCENT_E2E_RESTART ?? "");
    expect(await restarted.text()).toBe("restarted");
    await page.goto("/achievements");
    expect(await page.getByRole("main").innerText()).toBe(achievements);
    await page.context().clearCookies();
    await signIn(page, email, "a long and private phrase");
    await openExercise(page, slug);
    await expect(page.getByText("Accepted").first()).toBeVisible();
    expect(await shownCode(page)).toContain("function sumOfSquaredDeviations");
  });
});

test("a wrong answer gets its mistake's message, a Run shows the wrong cells", async ({ page }) => {
  await register(page, "Emil Berg");
  await openExercise(page, "softmax-stable");
  await writeCode(page, exerciseFile("02-neural-networks/softmax-stable", "mistakes/over-the-columns.ts"));
  await submit(page);
  const message = mistakeMessage("02-neural-networks/softmax-stable", "mistakes/over-the-columns.ts");
  await expect(page.getByTestId("grading")).toContainText("This looks like a known mistake");
  await expect(page.getByTestId("grading")).toContainText(message.slice(0, 60));

  await writeCode(page, "export function softmax(x: number[][]): number[][] {\n  return x.map((row) => row.map(() => 0.25));\n}\n");
  await run(page);
  const failed = page.locator("[data-testid=grading] li[data-status=failed]").first();
  await expect(failed).toContainText("Expected");
  await expect(failed).toContainText("Your result");
  await expect(failed.getByText("wrong:").first()).toBeAttached();
});

test("a syntax error stands on its line, in words and in the editor", async ({ page }) => {
  await register(page, "Ada Holm");
  await openExercise(page, "softmax-stable");
  await writeCode(page, "export function softmax(x: number[][]): number[][] {\n  return x.map((row => row);\n}\n");
  await submit(page);
  await expect(page.getByTestId("grading")).toContainText("Does not compile");
  await expect(page.getByTestId("grading")).toContainText("line 2");
  await expect(page.locator("[data-testid=code-editor] .squiggly-error").first()).toBeVisible();
});

test("a double click on Submit is one attempt", async ({ page }) => {
  await register(page, "Otto Frisch");
  await openExercise(page, slug);
  await writeCode(page, exerciseFile(folder, "solution.ts"));
  await page.getByRole("button", { name: "Submit", exact: true }).dblclick();
  await expect(page.getByTestId("grading")).toHaveAttribute("data-phase", "done", { timeout: 30_000 });
  await page.goto(`/exercises/${slug}/attempts`);
  await expect(page.getByRole("list", { name: "Attempts" }).getByRole("listitem")).toHaveCount(1);
});

test("two attempts can be compared line by line", async ({ page }) => {
  await register(page, "Lise Meit");
  await openExercise(page, slug);
  await writeCode(page, exerciseFile(folder, "starter.ts"));
  await submit(page);
  await writeCode(page, exerciseFile(folder, "solution.ts"));
  await submit(page);
  await page.getByRole("tab", { name: /Attempts/ }).click();
  await page.getByRole("button", { name: "Compare the two chosen" }).click();
  await expect(page.getByRole("heading", { name: /What changed from attempt 1 to attempt 2/ })).toBeVisible();
  await expect(page.getByLabel("Differences, line by line")).toContainText("NotImplemented");
});
