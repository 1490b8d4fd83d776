import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { paste, register, saved, signIn, submit, submitWithoutThePage, writeCode } from "./verbs.ts";

test.describe.configure({ mode: "serial" });

const newTitle = () => `Usual size ${Date.now()}`;

async function newChallenge(page: Page, title: string, template = "A function"): Promise<string> {
  await page.goto("/teach/challenges/new");
  await page.getByLabel("Title").fill(title);
  await page.getByRole("radio", { name: template }).check();
  await page.getByRole("button", { name: "Make the challenge" }).click();
  await page.waitForURL(/\/teach\/challenges\/[0-9a-f-]{36}$/);
  await editorReady(page);
  return page.url();
}

const editorReady = (page: Page) => page.locator("[data-testid=code-editor][data-ready=true]").waitFor({ timeout: 60_000 });

async function openFile(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation", { name: "Files" }).getByRole("button", { name }).click();
  await expect(page.getByRole("region", { name, exact: true })).toBeVisible();
  await editorReady(page);
}

async function prove(page: Page, outcome: "true" | "false"): Promise<void> {
  await page.getByRole("button", { name: "Prove", exact: true }).click();
  const report = page.getByTestId("proof");
  await expect(report).toHaveAttribute("data-passed", "running");
  await expect(report).toHaveAttribute("data-passed", outcome, { timeout: 120_000 });
}

const templateFile = (name: string) => readFileSync(path.join(import.meta.dirname, "../../content/templates/function", name), "utf8");

test("a challenge from a template: broken, mended, proved, published, solved, looked at, published anew, graded again, withdrawn", async ({ page, browser, baseURL }) => {
  test.setTimeout(480_000);
  const title = newTitle();
  await signIn(page, "instructor@demo.example");
  const studio = await newChallenge(page, title);
  await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible();
  await expect(page.getByRole("region", { name: "Preview" }).getByText("Worked example")).toBeVisible();

  await test.step("a name that is taken is said with one that is free", async () => {
    await page.goto("/teach/challenges/new");
    await page.getByLabel("Title").fill("Matrix product");
    await page.getByLabel("Name in the address").fill("matmul");
    await expect(page.getByText("“matmul-2” is free")).toBeVisible();
    await expect(page.getByRole("button", { name: "Make the challenge" })).toBeDisabled();
    await page.goto(studio);
    await editorReady(page);
  });

  await test.step("a wrong exercise.yaml is said at its line, and saved all the same", async () => {
    await openFile(page, "exercise.yaml");
    await page.locator("[data-testid=code-editor] .view-lines").click();
    await page.keyboard.press("ControlOrMeta+Home");
    await page.keyboard.type("minuts: 3\n");
    await expect(page.getByRole("region", { name: "To mend" })).toContainText('did you mean "minutes"');
    await saved(page);
    await page.getByRole("button", { name: "exercise.yaml, line 1", exact: true }).click();
    await page.keyboard.press("ControlOrMeta+Home");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Delete");
    await expect(page.getByRole("region", { name: "To mend" })).toHaveCount(0);
  });

  const broken = "export function rootMeanSquare(x: number[]): number {\n  return x.length;\n}\n";
  const mended = "export function rootMeanSquare(x: number[]): number {\n  if (x.length === 0) return 0;\n  return Math.sqrt(x.reduce((sum, value) => sum + value ** 2, 0) / x.length);\n}\n";

  await test.step("a wrong solution is not proved, and cannot be published", async () => {
    await openFile(page, "solution.ts");
    await writeCode(page, broken);
    await saved(page);
    await prove(page, "false");
    await expect(page.getByTestId("proof")).toContainText("the solution passes every case");
    await page.goto(`${studio}/versions`);
    await expect(page.getByText("Not proved as it is")).toBeVisible();
    await expect(page.getByRole("button", { name: /Publish version/ })).toHaveCount(0);
  });

  await test.step("mended it is proved", async () => {
    await page.goto(studio);
    await editorReady(page);
    await openFile(page, "solution.ts");
    await writeCode(page, mended);
    await saved(page);
    await prove(page, "true");
  });

  await test.step("its author tries it as a student, and nothing is recorded", async () => {
    await page.getByRole("link", { name: "Try it" }).click();
    await editorReady(page);
    await page.getByRole("button", { name: "Solution", exact: true }).click();
    await submit(page);
    await expect(page.getByTestId("grading")).toContainText("Accepted");
    await page.getByRole("link", { name: "Back to the editor" }).click();
    await page.getByRole("link", { name: "Publish it" }).click();
  });

  const slug = title.toLowerCase().replaceAll(" ", "-");
  await test.step("published with a note", async () => {
    await page.getByRole("button", { name: "Publish version 1" }).click();
    await expect(page.getByText("Say in a sentence what is new")).toBeVisible();
    await page.getByLabel("What is new").fill("First version");
    await page.getByRole("button", { name: "Publish version 1" }).click();
    await expect(page.getByRole("link", { name: "See it as they do" })).toHaveAttribute("href", `/exercises/${slug}`);
    await expect(page.getByRole("list").getByText("First version")).toBeVisible();
  });

  await test.step("a student finds it in its month and solves it", async () => {
    const context = await browser.newContext({ baseURL });
    const student = await context.newPage();
    await signIn(student, "student@demo.example");
    await expect(async () => {
      await student.goto(`/exercises/${slug}`);
      await expect(student.getByRole("heading", { name: title })).toBeVisible({ timeout: 1000 });
    }).toPass({ timeout: 30_000 });
    await editorReady(student);
    await writeCode(student, mended);
    await submit(student);
    await expect(student.getByTestId("grading")).toContainText("Accepted");
    await student.goto("/teach");
    await expect(student.getByRole("heading", { name: "There is no such page" })).toBeVisible();
    await student.goto(studio);
    await expect(student.getByRole("heading", { name: "There is no such page" })).toBeVisible();
    await context.close();
  });

  const late = await (await browser.newContext({ baseURL })).newPage();
  const lateName = `Late ${Date.now()}`;
  await test.step("another fails at the edge that the author thought of", async () => {
    await register(late, lateName);
    expect(await submitWithoutThePage(late, slug, mended.replace("  if (x.length === 0) return 0;\n", ""))).toBe("wrong_answer");
  });

  await test.step("the instructor sees where students fail", async () => {
    await page.goto(`/teach/exercises/${slug}`);
    await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible();
    await expect(page.getByRole("main")).toContainText("the empty list");
    await expect(page.getByRole("main")).toContainText("empty-list");
  });

  await test.step("a second version asks for less, and says so", async () => {
    await page.goto(studio);
    await editorReady(page);
    await openFile(page, "tests.ts");
    await writeCode(page, templateFile("tests.ts").replace(/^.*the empty list.*\n/m, ""));
    await saved(page);
    await page.getByRole("navigation", { name: "Files" }).getByRole("button", { name: "empty-list.ts" }).click();
    await editorReady(page);
    await page.getByRole("region", { name: "Known mistakes" }).getByRole("button", { name: "Delete", exact: true }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete", exact: true }).click();
    await saved(page);
    await prove(page, "true");
    await page.getByRole("link", { name: "Publish it" }).click();
    await expect(page.getByRole("main")).toContainText("mistakes/empty-list.ts");
    await page.getByLabel("What is new").fill("The empty list is not asked for any more");
    await page.getByRole("button", { name: "Publish version 2" }).click();
    await expect(page.getByRole("list").getByText("The empty list is not asked for any more")).toBeVisible();
  });

  await test.step("whose verdict would change is shown first, and applied", async () => {
    await page.goto(`/teach/exercises/${slug}/regrade`);
    const row = page.getByRole("region", { name: "Changed verdicts" }).getByRole("row", { name: lateName });
    // The grader hears of the new version in a moment.
    await expect(async () => {
      await page.getByRole("button", { name: /See (anew )?what would change|Done|Leave everything/ }).first().click();
      await expect(row).toBeVisible({ timeout: 10_000 });
    }).toPass({ timeout: 90_000 });
    await expect(row).toContainText("Accepted");
    await page.getByRole("button", { name: "Apply 1 change" }).click();
    await expect(page.getByText("It was applied, and took nothing away.")).toBeVisible();
    await late.goto(`/exercises/${slug}`);
    await expect(late.getByText("Accepted", { exact: true }).first()).toBeVisible();
    await late.context().close();
  });

  await test.step("withdrawn it is found no more", async () => {
    await page.goto(`${studio}/versions`);
    await page.getByRole("button", { name: "Withdraw", exact: true }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Withdraw", exact: true }).click();
    await expect(page.getByText(/withdrawn on/)).toBeVisible();
    await expect(async () => {
      await page.goto(`/exercises/${slug}`);
      await expect(page.getByRole("heading", { name: "There is no such page" })).toBeVisible({ timeout: 1000 });
    }).toPass({ timeout: 30_000 });
  });
});

test("two instructors at once: nothing is lost, and each file is somebody's choice", async ({ page, browser, baseURL }) => {
  test.setTimeout(180_000);
  await signIn(page, "instructor@demo.example");
  const studio = await newChallenge(page, newTitle(), "A class");
  const context = await browser.newContext({ baseURL });
  const admin = await context.newPage();
  await signIn(admin, "admin@demo.example");
  await admin.goto(studio);
  await editorReady(admin);
  await openFile(admin, "solution.ts");
  await writeCode(admin, "// by the other\n");
  await saved(admin);
  await openFile(admin, "tests.ts");
  await writeCode(admin, "// tests by the other\n");
  await saved(admin);

  await openFile(page, "solution.ts");
  await writeCode(page, "// mine\n");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("has saved this challenge too");
  // What the other alone has changed is chosen already.
  await expect(dialog.getByRole("group", { name: "tests.ts" }).getByLabel(/The text of/)).toBeChecked();
  await expect(dialog.getByRole("button", { name: "Save what is chosen" })).toBeDisabled();
  await dialog.getByRole("group", { name: "solution.ts" }).getByLabel("My text").check();
  await dialog.getByRole("button", { name: "Save what is chosen" }).click();
  await saved(page);
  await admin.reload();
  await editorReady(admin);
  await openFile(admin, "solution.ts");
  await expect(admin.locator("[data-testid=code-editor] .view-lines")).toContainText("mine");
  await openFile(admin, "tests.ts");
  await expect(admin.locator("[data-testid=code-editor] .view-lines")).toContainText("tests by the other");
  await context.close();
});

test("what is typed while the site is away is kept, and saved when it is back", async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, "instructor@demo.example");
  await newChallenge(page, newTitle());
  await openFile(page, "hints.md");
  await page.context().setOffline(true);
  await page.locator("[data-testid=code-editor] .view-lines").click();
  await page.keyboard.press("ControlOrMeta+End");
  await paste(page, "Typed without a connection.");
  await expect(page.getByTestId("draft-status")).toContainText("kept in this browser", { timeout: 20_000 });
  await page.context().setOffline(false);
  await saved(page);
  await page.reload();
  await editorReady(page);
  await openFile(page, "hints.md");
  await expect(page.locator("[data-testid=code-editor] .view-lines")).toContainText("Typed without a connection.");
});
