import { expect, test, type Page } from "@playwright/test";
import { paste, register, saved, signIn } from "./verbs.ts";

const editorReady = (page: Page) => page.locator("[data-testid=code-editor][data-ready=true]").waitFor({ timeout: 60_000 });
const preview = (page: Page) => page.getByRole("region", { name: "Preview" });

/** Goes to the end of the text and types there. */
async function typeAtTheEnd(page: Page, text: string): Promise<void> {
  await page.locator("[data-testid=code-editor] .view-lines").first().click();
  await page.keyboard.press("ControlOrMeta+End");
  await paste(page, text);
}

test("an instructor copies a lesson, inserts a figure, sees it and publishes; a student of that course reads it, nobody else does", async ({ page, browser, baseURL }) => {
  test.setTimeout(240_000);
  const course = `Our own words ${Date.now()}`;
  await signIn(page, "instructor@demo.example");

  await test.step("a course, and a copy of one of its lessons", async () => {
    await page.goto("/teach/courses/new");
    await page.getByLabel("Title of the course").fill(course);
    await page.getByRole("button", { name: "Make the course" }).click();
    await page.waitForURL(/\/teach\/courses\/[0-9a-f-]{36}$/);
    await page.getByRole("navigation", { name: "Pages of the course" }).getByRole("link", { name: "Lessons" }).click();
    await page.getByRole("button", { name: "Edit a copy of Backpropagation", exact: true }).click();
    await page.waitForURL(/\/lessons\/[0-9a-f-]{36}$/);
    await editorReady(page);
    await expect(preview(page).getByRole("heading", { name: "Backpropagation", exact: true })).toBeVisible();
  });
  const studio = page.url();

  await test.step("a figure from the list stands in the preview", async () => {
    await page.getByRole("button", { name: "Insert …" }).click();
    await page.getByRole("radio", { name: /^softmax-temperature/ }).check();
    await page.getByLabel("Caption").fill("Our temperature.");
    await page.getByRole("button", { name: "Insert this figure" }).click();
    await expect(preview(page).getByRole("figure").filter({ hasText: "Our temperature." })).toBeVisible({ timeout: 20_000 });
    await page.keyboard.press("ControlOrMeta+s");
    await saved(page);
  });

  await test.step("a link that leads nowhere is said at its line, saved all the same, and not published", async () => {
    await typeAtTheEnd(page, "\n[x](exercise:matmull)");
    await expect(page.getByRole("region", { name: "To mend" })).toContainText('Did you mean "matmul"');
    await saved(page);
    await page.goto(`${studio}/versions`);
    await expect(page.getByText("One thing to mend before students can read it.")).toBeVisible();
    await expect(page.getByRole("button", { name: /^Publish version/ })).toHaveCount(0);
    await page.getByRole("link", { name: "To the editor", exact: true }).click();
    await editorReady(page);
    await page.locator("[data-testid=code-editor] .view-lines").first().click();
    await page.keyboard.press("ControlOrMeta+End");
    await page.keyboard.press("Shift+Home");
    await page.keyboard.press("Delete");
    await paste(page, "Written for this course alone.");
    await expect(page.getByRole("region", { name: "To mend" })).toHaveCount(0);
    await saved(page);
  });

  await test.step("two who write at once choose whose section stands", async () => {
    const second = await page.context().newPage();
    await second.goto(studio);
    await editorReady(second);
    await typeAtTheEnd(page, "\n\nThe first adds this.");
    await saved(page);
    await typeAtTheEnd(second, "\n\nThe second adds that.");
    const dialog = second.getByRole("dialog", { name: /has saved this lesson too/ });
    await expect(dialog.getByRole("button", { name: "Save what is chosen" })).toBeDisabled();
    await dialog.getByRole("radio", { name: "My text" }).check();
    await dialog.getByRole("button", { name: "Save what is chosen" }).click();
    await saved(second);
    await second.close();
    await page.reload();
    await editorReady(page);
    await expect(preview(page).getByText("The second adds that.")).toBeVisible();
  });

  await test.step("published, with a note", async () => {
    await page.getByRole("link", { name: "Publish …" }).click();
    await page.getByLabel("What is new").fill("A figure of softmax");
    await page.getByRole("button", { name: "Publish version 1" }).click();
    await expect(page.getByText("The draft is what students of this course read, as version 1.")).toBeVisible();
  });

  let invitation = "";
  await test.step("a cohort has the course, and somebody is invited", async () => {
    await page.goto("/teach/cohorts/new");
    await page.getByLabel("Name of the cohort").fill(course);
    await page.getByLabel("Course", { exact: true }).selectOption({ label: course });
    await page.getByLabel("First day").fill("2098-09-01");
    await page.getByRole("button", { name: "Make the cohort" }).click();
    await page.waitForURL(/\/invitations$/);
    await page.getByRole("button", { name: "Make an invitation" }).click();
    invitation = await page.getByLabel("Link of the invitation").inputValue();
  });

  const context = await browser.newContext({ baseURL });
  const student = await context.newPage();
  await test.step("its student reads the text, who is elsewhere reads the standard one", async () => {
    await register(student, "Ottilie Own");
    await student.goto("/lessons/backpropagation");
    await expect(student.getByText("Our temperature.")).toHaveCount(0);
    await student.goto(new URL(invitation).pathname);
    await student.getByRole("button", { name: "Join the cohort" }).click();
    await student.waitForURL((url) => !url.pathname.startsWith("/join"));
    await student.goto("/lessons/backpropagation");
    await expect(student.getByText("Our temperature.")).toBeVisible();
    await student.goto(new URL(studio).pathname);
    await expect(student.getByRole("heading", { level: 1 })).not.toHaveText("Backpropagation");
  });

  await test.step("withdrawn, the standard lesson stands again", async () => {
    await page.goto(`${studio}/versions`);
    await page.getByRole("button", { name: "Withdraw version 1" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Withdraw", exact: true }).click();
    await expect(page.getByRole("button", { name: "Publish version 2" })).toBeVisible();
    await expect(async () => {
      await student.goto("/lessons/backpropagation");
      await expect(student.getByText("Our temperature.")).toHaveCount(0, { timeout: 1000 });
    }).toPass({ timeout: 20_000 });
    await context.close();
  });
});
