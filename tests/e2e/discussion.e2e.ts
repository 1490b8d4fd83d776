import { expect, test } from "@playwright/test";
import { acceptedWithoutThePage, register, signIn } from "./verbs.ts";

const slug = "conv-output-size";
const folder = "04-convolutional-networks";

test("a question, its answers, a spoiler that opens with the exercise, a report that is judged", async ({ page, browser, baseURL }) => {
  test.setTimeout(180_000);
  const stamp = Date.now();
  const title = `Why is my output one too small? ${stamp}`;
  await register(page, `Ada Asks ${stamp}`);
  const others = await Promise.all([0, 1].map(() => browser.newContext({ baseURL })));
  const [bob, mentor] = await Promise.all(others.map((context) => context.newPage()));
  await register(bob, `Bob Answers ${stamp}`);
  await signIn(mentor, "mentor@demo.example");

  await test.step("what is typed into a question survives a reload, and a short title is said in words", async () => {
    await page.goto(`/exercises/${slug}`);
    await page.getByRole("link", { name: "Ask a question" }).click();
    await page.getByLabel("Your question in one line").fill("Why?");
    await page.getByRole("textbox", { name: "What you tried, and where you are stuck" }).fill("With padding 1 I get $\\frac{n}{2}$:\n\n```ts\nconst size = Math.round(n / 2);\n```");
    await page.getByRole("button", { name: "Ask the question" }).click();
    await expect(page.getByText("Put the question in one line of 8 characters or more.")).toBeVisible();
    await page.getByLabel("Your question in one line").fill(title);
    await page.reload();
    await expect(page.getByLabel("Your question in one line")).toHaveValue(title);
    await page.getByRole("tab", { name: "Preview" }).click();
    await expect(page.getByRole("tabpanel", { name: "Preview" }).locator(".katex").first()).toBeVisible();
    await page.getByRole("button", { name: "Ask the question" }).click();
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(page.getByRole("heading", { name: "No answer yet" })).toBeVisible();
  });
  const question = new URL(page.url()).pathname;

  await test.step("somebody who begins the same question is shown it", async () => {
    await bob.goto(`/discussion/ask?kind=exercise&slug=${slug}`);
    await bob.getByLabel("Your question in one line").fill(`One too small, why? ${stamp}`);
    await expect(bob.getByRole("link", { name: title })).toBeVisible();
  });

  await test.step("an answer, and one that shows a way to the solution: sealed for who has not solved it", async () => {
    await bob.goto(question);
    await bob.getByRole("textbox", { name: "Your answer" }).fill("Do you round, or do you take the **floor**?");
    await bob.getByRole("button", { name: "Answer", exact: true }).click();
    await expect(bob.getByRole("listitem").filter({ hasText: "Do you round" })).toBeVisible();
    await expect(bob.getByRole("textbox", { name: "Your answer" })).toHaveValue("");
    await bob.getByRole("textbox", { name: "Your answer" }).fill("The zyzzyva of it is `Math.floor`.");
    await bob.getByLabel("It shows a way to the solution").check();
    await bob.getByRole("button", { name: "Answer", exact: true }).click();
    await expect(bob.getByRole("listitem").filter({ hasText: "zyzzyva" })).toBeVisible();
    await page.reload();
    await expect(page.getByText("Hidden until you have solved")).toBeVisible();
    expect(await page.content()).not.toContain("zyzzyva");
    await acceptedWithoutThePage(page, slug, folder);
    await page.reload();
    await expect(page.getByRole("listitem").filter({ hasText: "zyzzyva" })).toBeVisible();
  });

  await test.step("thanks and acceptance put the answer first and are told to its author", async () => {
    const answer = page.locator("li[id^=answer-]").filter({ hasText: "zyzzyva" });
    await answer.getByRole("button", { name: /^Say thanks to/ }).click();
    await expect(answer).toContainText("Thanked by 1");
    await answer.getByRole("button", { name: "Accept this answer" }).click();
    await expect(page.locator("li[id^=answer-]").first()).toContainText("Accepted answer");
    await expect(page.locator("li[id^=answer-]").first()).toContainText("zyzzyva");
    await page.goto(`/discussion?kind=exercise&slug=${slug}`);
    await expect(page.getByRole("listitem").filter({ hasText: title })).toContainText("2 answers, one accepted");
  });

  await test.step("an edit is marked, a report is judged, and what was taken out leaves its place", async () => {
    await bob.reload();
    const own = bob.locator("li[id^=answer-]").filter({ hasText: "Do you round" });
    await own.getByRole("button", { name: "Edit" }).click();
    await bob.getByRole("textbox", { name: "Change your answer" }).fill("Do you round? Buy my course.");
    await bob.getByRole("button", { name: "Save" }).click();
    await expect(bob.locator("li[id^=answer-]").filter({ hasText: "Buy my course" })).toContainText("edited on");
    await page.goto(question);
    const bad = page.locator("li[id^=answer-]").filter({ hasText: "Buy my course" });
    await bad.getByRole("button", { name: "Report this" }).click();
    await bad.getByLabel("What is wrong with it?").fill(`An advertisement ${stamp}.`);
    await bad.getByRole("button", { name: "Report it" }).click();
    await expect(bad).toContainText("You have reported this.");
    await mentor.goto("/discussion");
    await mentor.getByRole("link", { name: /^Reported posts/ }).click();
    const reported = mentor.getByRole("listitem").filter({ hasText: `An advertisement ${stamp}.` }).first();
    await reported.getByLabel("Why it is taken out").fill("No advertisements here.");
    await reported.getByRole("button", { name: "Take it out" }).click();
    await expect(mentor.getByText(`An advertisement ${stamp}.`)).toHaveCount(0);
    await page.reload();
    await expect(page.getByText("This answer was taken out by a moderator.")).toBeVisible();
    await bob.reload();
    await expect(bob.getByText("No advertisements here.")).toBeVisible();
  });
  await Promise.all(others.map((context) => context.close()));
});

test("a student has no queue of reports, and a question that is not there is a page that is not there", async ({ page }) => {
  await signIn(page, "student@demo.example");
  for (const path of ["/discussion/reported", "/discussion/not-an-id", `/discussion/${crypto.randomUUID()}`]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { name: "There is no such page" })).toBeVisible();
  }
});
