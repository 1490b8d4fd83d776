import { expect, test } from "@playwright/test";
import { exerciseFile, openExercise, register, run, submit, verdict, writeCode } from "./verbs.ts";

test("a training run draws its loss while it trains, and is judged on held-out points", async ({ page }) => {
  await register(page, "Iris Murdo");
  await openExercise(page, "train-xor");
  await writeCode(page, exerciseFile("02-neural-networks/train-xor", "solution.ts"));
  await page.getByRole("button", { name: "Submit", exact: true }).click();
  await verdict(page);
  await expect(page.getByTestId("grading")).toContainText("Accepted");
  await expect(page.getByTestId("grading").getByRole("img", { name: /^loss\. Line of \d+ points/ })).toBeVisible();
});

test("what a program draws and prints in a visible case is shown, with words and data", async ({ page }) => {
  await register(page, "Nan Gold");
  await openExercise(page, "softmax-stable");
  const solution = exerciseFile("02-neural-networks/softmax-stable", "solution.ts");
  await writeCode(page, `${solution}\nplot.line([1, 4, 9], { title: "squares" });\nplot.histogram([1, 1, 2], { title: "counts" });\nplot.scatter([1, 2], [3, 4], { title: "points" });\nplot.heatmap([[1, 2], [3, 4]], { title: "grid" });\nconsole.log("hello from the sandbox");\n`);
  await run(page);
  const results = page.getByTestId("grading");
  for (const title of ["squares", "counts", "points", "grid"]) await expect(results.getByRole("img", { name: new RegExp(`^${title}\\.`) })).toBeVisible();
  await expect(results).toContainText("hello from the sandbox");
  await results.getByText("The data as a table").first().click();
  await expect(results.getByRole("cell", { name: "9", exact: true }).first()).toBeVisible();
});

test("one's own input is run, and input that cannot be read is said in words before anything is sent", async ({ page }) => {
  await register(page, "Mina Rees");
  await openExercise(page, "softmax-stable");
  await writeCode(page, exerciseFile("02-neural-networks/softmax-stable", "solution.ts"));
  await page.getByRole("tab", { name: "Your input" }).click();
  await page.getByRole("textbox", { name: "Your own input" }).fill("[[[0, 0]]");
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await expect(page.getByTestId("grading")).toContainText("Your input, line 1");
  await page.getByRole("tab", { name: "Your input" }).click();
  await page.getByRole("textbox", { name: "Your own input" }).fill("[[[0, 0]]]");
  await run(page);
  await expect(page.getByTestId("grading")).toContainText("Your input");
  await page.getByTestId("grading").locator("summary", { hasText: "Your input" }).click();
  await expect(page.getByTestId("grading").getByRole("cell", { name: "0.5" }).first()).toBeVisible();
});

test("a hidden case shows its name and nothing of its data", async ({ page }) => {
  await register(page, "Jean Bart");
  await openExercise(page, "softmax-stable");
  await writeCode(page, "export function softmax(x: number[][]): number[][] {\n  console.log('SECRET', JSON.stringify(x));\n  return x;\n}\n");
  await submit(page);
  const hidden = page.locator("[data-testid=grading] li", { hasText: "hidden" });
  expect(await hidden.count()).toBeGreaterThan(3);
  for (const text of await hidden.allInnerTexts()) {
    expect(text).not.toContain("SECRET");
    expect(text).not.toContain("Expected");
  }
});

test("an endless loop is stopped and said in words", async ({ page }) => {
  await register(page, "Ivo Loop");
  await openExercise(page, "softmax-stable");
  await writeCode(page, "export function softmax(x: number[][]): number[][] {\n  for (;;);\n}\n");
  await submit(page);
  await expect(page.getByTestId("grading")).toContainText("Too slow");
  await expect(page.getByTestId("grading")).toContainText("look for a loop that does not end");
});
