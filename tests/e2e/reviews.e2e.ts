import { expect, test } from "@playwright/test";
import { hasReviewed, makeMentor } from "./database.ts";
import { exerciseFile, openExercise, register, shownCode, signIn, submit, submitWithoutThePage } from "./verbs.ts";

const first = "// my first try";
const better = "// The matrix product: rows of a times columns of b.";

test("code review: asked for, commented on with a suggested edit, applied, handed in again, approved, thanked", async ({ page, browser, baseURL }) => {
  test.setTimeout(180_000);
  const name = `Hedy Field ${Date.now()}`;
  await register(page, name);
  const source = `${first}\n${exerciseFile("01-mathematics/matmul", "solution.ts")}`;
  await submitWithoutThePage(page, "matmul", source);

  await test.step("the student asks for a review of the attempt, with a question", async () => {
    await page.goto("/exercises/matmul/attempts");
    await page.getByRole("list", { name: "Attempts" }).getByRole("link").first().click();
    await page.getByRole("button", { name: "Ask for a review" }).click();
    const dialog = page.getByRole("dialog", { name: "Ask for a review" });
    await dialog.getByLabel("What do you want to know?").fill("Is $\\sum_k$ written as one would?");
    await dialog.getByRole("button", { name: "Ask for a review" }).click();
    await page.waitForURL(/\/reviews\/[0-9a-f-]{36}$/);
    await expect(page.getByText("Waits for a reviewer")).toBeVisible();
    await expect(page.locator(".katex").first()).toBeVisible();
  });
  const review = page.url();

  const mentorContext = await browser.newContext({ baseURL });
  const mentor = await mentorContext.newPage();
  const send = mentor.getByRole("region", { name: "Send the review" });
  const mark = async (words: string) => {
    for (const line of await send.locator("fieldset").all()) await line.getByLabel(words, { exact: true }).check();
  };

  await test.step("somebody else's student cannot open it", async () => {
    const other = await (await browser.newContext({ baseURL })).newPage();
    await register(other, `Eve Field ${Date.now()}`);
    expect((await other.goto(review))?.status()).toBe(404);
    await other.context().close();
  });

  await test.step("a mentor comments on lines, by mouse and by keyboard; what is typed survives a closed tab", async () => {
    const address = await register(mentor, `Grace Reader ${Date.now()}`);
    await makeMentor(address);
    // Four learners helped already, and two of them said thanks: this review is the last that the award asks for.
    await hasReviewed(address, ["amara", "kenji", "mei", "priya"].map((student) => `${student}@demo.example`), 2);
    await mentor.goto(review);
    await mentor.getByRole("button", { name: "Comment on line 1", exact: true }).click();
    await mentor.getByRole("textbox", { name: "Comment on line 1" }).fill("Say what it **is**.");
    await mentor.getByRole("button", { name: "Suggest an edit" }).click();
    await mentor.getByLabel("The lines as you suggest them").fill(better);
    await expect(mentor.getByText("Saved as a draft.", { exact: false })).toBeVisible();
    await mentor.reload();
    const draft = mentor.getByRole("article", { name: "Draft: Comment on line 1" });
    await expect(draft).toContainText("Say what it is.");
    await expect(draft).toContainText(better);

    const lines = mentor.getByRole("list", { name: "Lines of the program" });
    await lines.getByRole("button", { name: "Comment on line 1", exact: true }).focus();
    await mentor.keyboard.press("ArrowDown");
    await mentor.keyboard.press("ArrowDown");
    await mentor.keyboard.press("ArrowDown");
    await mentor.keyboard.press("Shift+ArrowDown");
    await mentor.keyboard.press("Enter");
    await mentor.getByRole("textbox", { name: "Comment on lines 4–5" }).fill("Well said: $\\sum_k A_{ik} B_{kj}$.");
    await mentor.getByRole("tab", { name: "Preview" }).first().click();
    await expect(mentor.getByRole("group", { name: "Comment on lines 4–5" }).locator(".katex").first()).toBeVisible();
    await mentor.getByRole("button", { name: "Add to the review" }).click();
    await expect(mentor.getByRole("article", { name: "Draft: Comment on lines 4–5" })).toBeVisible();
  });

  await test.step("the student sees nothing of it before it is sent", async () => {
    await page.reload();
    await expect(page.getByText("Waits for a reviewer")).toBeVisible();
    await expect(page.getByText("Say what it")).toHaveCount(0);
  });

  await test.step("a rubric with a gap is not sent; then changes are asked for", async () => {
    await send.getByRole("textbox", { name: "To the whole" }).fill("Right, and quick to read. One line to mend.");
    await send.getByRole("button", { name: "Ask for changes" }).click();
    await expect(send.getByRole("alert")).toContainText("Mark every line of the rubric");
    await expect(send.getByRole("radio").first()).toBeFocused();
    await mark("fully");
    await expect(send.getByText("2 comments go with it.")).toBeVisible();
    await send.getByRole("button", { name: "Ask for changes" }).click();
    await expect(mentor.getByText("Changes asked for").first()).toBeVisible();
    await expect(send).toHaveCount(0);
    await expect(mentor.getByRole("heading", { name: /^The review/ })).toBeFocused();
    await expect(mentor.getByRole("button", { name: "Take the next" })).toBeVisible();
    await mentor.getByRole("link", { name }).click();
    await expect(mentor.getByRole("heading", { level: 1, name })).toBeVisible();
  });

  await test.step("the student is told, answers, and takes the edit into the draft", async () => {
    await page.goto("/notifications");
    await page.getByText("reviewed your code and asks for changes").first().click();
    await page.waitForURL((url) => url.href.startsWith(review));
    const comment = page.getByRole("article", { name: "Comment on line 1", exact: true });
    await comment.getByRole("button", { name: "Answer" }).click();
    await comment.getByLabel("Your answer").fill("Is *rows of a* enough?");
    await comment.getByRole("button", { name: "Send", exact: true }).click();
    await expect(comment).toContainText("Is rows of a enough?");
    await comment.getByRole("button", { name: "Apply to my draft" }).click();
    await expect(comment.getByText("It is in your draft of the exercise.")).toBeVisible();
  });

  await test.step("submits the draft, and hands it in again", async () => {
    await openExercise(page, "matmul");
    expect(await shownCode(page)).toContain(better);
    await submit(page);
    await page.getByRole("link", { name: "an open review of this exercise" }).click();
    await page.waitForURL((url) => url.href.startsWith(review));
    await page.getByLabel("What you changed, and what you kept").fill("I took the edit.");
    await page.getByRole("button", { name: "Hand in again" }).click();
    await expect(page.getByText("Waits for a reviewer")).toBeVisible();
  });

  await test.step("the mentor sees what changed since, and approves", async () => {
    await mentor.goto("/notifications");
    await mentor.getByText("again after your review").first().click();
    await mentor.waitForURL((url) => url.href.startsWith(review));
    const changes = mentor.getByRole("region", { name: "Since round 1" });
    await expect(changes).toContainText(first);
    await expect(changes).toContainText(better);
    await expect(changes.getByRole("listitem").filter({ hasText: "Say what it" })).toContainText("changed since");
    await expect(changes.getByRole("listitem").filter({ hasText: "Well said" })).toContainText("as it was");
    await send.getByRole("textbox", { name: "To the whole" }).fill("Now it says what it is.");
    await mark("fully");
    await send.getByRole("button", { name: "Approve" }).click();
    await expect(mentor.getByText("Approved").first()).toBeVisible();
    await mentor.getByRole("navigation", { name: "Rounds" }).getByRole("link", { name: "Round 1" }).click();
    await expect(mentor.getByRole("article", { name: "Comment on line 1", exact: true })).toContainText("Is rows of a enough?");
  });

  await test.step("the student says thanks, once; the mentor hears of it, and the award appears", async () => {
    await page.goto("/reviews");
    const line = page.getByRole("listitem").filter({ hasText: "Approved" });
    await expect(line).toContainText("Round 2");
    await line.getByRole("link").click();
    await page.getByRole("button", { name: /^Thank / }).click();
    await expect(page.getByText(/^You have thanked /)).toBeVisible();
    await mentor.goto("/notifications");
    await expect(mentor.getByText(`${name} thanks you for your review of`)).toBeVisible();
    await expect(mentor.getByText(/You have a new achievement: “mentor junior developers”/i)).toBeVisible();
    await mentor.goto("/achievements");
    const award = mentor.getByRole("listitem").filter({ has: mentor.getByText(/^mentor junior developers$/i) }).first();
    await expect(award).toContainText("Awarded on");
  });
  await mentorContext.close();
});

test("reusable comments: written with placeholders, found by a word, filled in, deleted", async ({ page }) => {
  await signIn(page, "mentor@demo.example");
  await page.goto("/desk/comments");
  const title = `Broadcasting ${Date.now()}`;
  await page.getByRole("button", { name: "New comment" }).click();
  await page.getByLabel("Title").fill(title);
  await page.getByRole("textbox", { name: "Comment" }).fill("{student}, see line {line}: $\\frac{a}{b}$.");
  await expect(page.getByText("Ada, see line 4–7: $\\frac{a}{b}$.")).toBeVisible();
  await page.getByRole("button", { name: "Save" }).click();
  const item = page.getByRole("listitem").filter({ hasText: title });
  await expect(item).toContainText("never used");
  await item.getByRole("button", { name: `Delete “${title}”` }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete", exact: true }).click();
  await expect(item).toHaveCount(0);
});
