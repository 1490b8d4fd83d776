import { expect, test, type Page } from "@playwright/test";
import { acceptedWithoutThePage, exerciseFile, openExercise, register, saved, shownCode, signIn, submit, writeCode } from "./verbs.ts";

const slug = "conv-output-size";
const folder = "04-convolutional-networks";
const said = (page: Page, text: RegExp) => expect(page.getByRole("region", { name: "Your code" }).getByText(text)).toBeVisible();
const noteSaved = (page: Page) => expect(page.getByTestId("note-status")).toHaveText("Saved");

test("a text that is deleted is in the history, is restored, and undo takes the restore back", async ({ page }) => {
  await register(page, "Hilda Story");
  await openExercise(page, slug);
  await writeCode(page, "// hours of work\n// and more of it");
  await saved(page);
  await writeCode(page, "// a");
  await saved(page);
  await page.getByRole("button", { name: "History" }).click();
  const dialog = page.getByRole("dialog", { name: "History of your text" });
  const states = dialog.getByRole("list", { name: "Kept states" });
  await states.getByRole("button", { name: /2 lines/ }).first().click();
  await expect(dialog.getByLabel("Differences, line by line")).toContainText("hours of work");
  await dialog.getByRole("button", { name: "Restore this text" }).click();
  await said(page, /^Restored the text of .*; the one before is in the history\.$/);
  await expect.poll(() => shownCode(page)).toContain("hours of work");
  await saved(page);
  await page.locator("[data-testid=code-editor] .view-lines").click();
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(() => shownCode(page)).toBe("// a");
});

test("an attempt is restored from its list and from its page; a page that is behind asks first", async ({ page, context }) => {
  await register(page, "Atta Empt");
  await openExercise(page, slug);
  await writeCode(page, "// first attempt\nexport const nothing = 0;");
  await submit(page);
  await writeCode(page, "// second thoughts");
  await saved(page);
  await page.getByRole("tab", { name: "Attempts (1)" }).click();
  await page.getByRole("button", { name: /^Restore attempt 1/ }).click();
  await said(page, /^Restored attempt 1, of /);
  await expect.poll(() => shownCode(page)).toContain("first attempt");
  await saved(page);

  const other = await context.newPage();
  await other.goto(`/exercises/${slug}/attempts`);
  await other.getByRole("list", { name: "Attempts" }).getByRole("link").first().click();
  await expect(other.getByRole("button", { name: "Restore into the editor" })).toBeVisible();
  await writeCode(page, "// typed in the first tab since");
  await saved(page);
  await other.getByRole("button", { name: "Restore into the editor" }).click();
  const dialog = other.getByRole("dialog", { name: /Changed in another tab/ });
  await expect(dialog).toContainText("typed in the first tab since");
  await dialog.getByRole("button", { name: "Keep this version" }).click();
  await other.locator("[data-testid=code-editor][data-ready=true]").waitFor({ timeout: 60_000 });
  await said(other, /^Restored attempt 1, of /);
  expect(await shownCode(other)).toContain("first attempt");
  expect(new URL(other.url()).search).toBe("");
  await other.getByRole("button", { name: "History" }).click();
  await expect(other.getByRole("list", { name: "Kept states" })).toBeVisible();
});

test("a note saves itself, two tabs keep both, and it is found again", async ({ page, context }) => {
  await register(page, "Nora Note");
  await page.goto("/notes");
  await expect(page.getByText("Nothing marked or written yet")).toBeVisible();
  await page.goto("/lessons/backpropagation");
  await page.getByRole("link", { name: "My notes" }).click();
  await page.getByLabel("Your note").fill("The **chain rule**: $\\frac{dL}{dx}$ <script>alert(1)</script>");
  await noteSaved(page);
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(page.locator("#my-notes strong")).toHaveText("chain rule");
  await expect(page.locator("#my-notes .katex").first()).toBeVisible();
  await expect(page.locator("#my-notes")).toContainText("<script>alert(1)</script>");
  await page.getByRole("button", { name: "Go on writing" }).click();

  const other = await context.newPage();
  await other.goto("/lessons/backpropagation#my-notes");
  await expect(other.getByLabel("Your note")).toHaveValue(/chain rule/);
  await page.getByLabel("Your note").fill("from the first tab");
  await noteSaved(page);
  await other.getByLabel("Your note").fill("from the second tab");
  await expect(other.getByRole("alert").filter({ hasText: "changed in another tab" })).toContainText("from the first tab");
  await other.getByRole("button", { name: "Keep both" }).click();
  await noteSaved(other);
  await other.reload();
  await expect(other.getByLabel("Your note")).toHaveValue("from the first tab\n\nfrom the second tab");

  await openExercise(page, slug);
  await page.getByRole("button", { name: "Bookmark" }).click();
  await expect(page.getByRole("button", { name: "Bookmark" })).toHaveAttribute("aria-pressed", "true");
  await page.getByRole("tab", { name: "Notes" }).click();
  await page.getByLabel("Your note").fill("Count the padding twice.");
  await noteSaved(page);

  await page.goto("/notes?q=padding");
  await expect(page.getByRole("region", { name: "Notes" }).getByRole("link")).toHaveCount(1);
  await page.getByRole("link", { name: "Show all" }).click();
  await expect(page.getByRole("region", { name: "Notes" }).getByRole("link")).toHaveCount(2);
  await expect(page.getByRole("region", { name: "Bookmarks" }).getByRole("link")).toHaveCount(1);
  await page.getByRole("region", { name: "Notes" }).getByRole("link").first().click();
  await expect(page.getByLabel("Your note")).toHaveValue("Count the padding twice.");
});

test("a bookmark that the server did not hear of goes back and says so", async ({ page, context }) => {
  await register(page, "Bo Mark");
  await page.goto("/lessons/attention");
  const bookmark = page.getByRole("button", { name: "Bookmark" });
  await expect(bookmark).toHaveAttribute("aria-pressed", "false");
  await context.setOffline(true);
  await bookmark.click();
  await expect(page.getByText("The bookmark was not changed")).toBeVisible();
  await expect(bookmark).toHaveAttribute("aria-pressed", "false");
});

test("solutions come with acceptance: the author's, and a classmate's that is thanked", async ({ page, browser, baseURL }) => {
  test.setTimeout(120_000);
  // The demo's own people are in one cohort.
  await signIn(page, "hanna@demo.example");
  const stranger = await browser.newContext({ baseURL });
  const student = await stranger.newPage();
  await register(student, "Sol Ution");
  await openExercise(student, slug);
  await expect(student.getByRole("tab", { name: "Solutions" })).toHaveCount(0);
  await writeCode(student, exerciseFile(`${folder}/${slug}`, "solution.ts"));
  await submit(student);
  await student.getByRole("tab", { name: "Solutions" }).click();
  await expect(student.getByRole("heading", { name: "The author’s solution" })).toBeVisible();
  await student.getByRole("button", { name: "Share my solution" }).click();
  await expect(student.getByRole("button", { name: "Take it back" })).toBeVisible();

  await acceptedWithoutThePage(page, slug, folder);
  await page.goto(`/exercises/${slug}#solutions`);
  const line = page.getByRole("listitem").filter({ hasText: "Sol Ution" }).first();
  await line.getByRole("button", { name: /^Sol Ution/ }).click();
  await expect(line.locator("pre")).toBeVisible();
  await line.getByRole("button", { name: "Say thanks to Sol Ution" }).click();
  await expect(line).toContainText("Thanked by 1");
  await page.reload();
  await expect(line.getByRole("button", { name: "Say thanks to Sol Ution" })).toHaveAttribute("aria-pressed", "true");

  await student.getByRole("button", { name: "Take it back" }).click();
  await expect(student.getByRole("button", { name: "Share my solution" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { name: "From your cohort" })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Sol Ution" })).toHaveCount(0);
  await stranger.close();
});
