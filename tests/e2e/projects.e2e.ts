import { expect, test } from "@playwright/test";
import { acceptedWithoutThePage, register, signIn } from "./verbs.ts";

const report = "I filled the gaps with the medians of the training rows and standardised the columns. "
  + "The network reaches **97%** on the held-out rows; the rarest kind has a recall of 0.93. "
  + "Without standardising it stops at 80%, and the loss jumps. Three runs with other seeds agree within one percent.";

test("a guided project: milestones, a report that is sent back, and one that is accepted", async ({ page, browser, baseURL }) => {
  test.setTimeout(180_000);
  const name = `Jane Field ${Date.now()}`;
  await register(page, name);
  await page.goto("/projects");
  await page.getByRole("link", { name: "Penguins", exact: false }).first().click();
  await expect(page.getByRole("heading", { name: "Milestones", exact: true })).toBeVisible();
  // The report comes last.
  await expect(page.getByRole("button", { name: "Hand in the report" })).toHaveCount(0);
  for (const [slug, folder] of [["penguins-table", "03-frameworks"], ["penguins-classifier", "03-frameworks"], ["confusion-metrics", "02-neural-networks"]]) await acceptedWithoutThePage(page, slug, folder);

  await test.step("what is typed into the report survives a closed tab; too short a report is said in words", async () => {
    await page.reload();
    await page.getByLabel("Your report").fill("It works.");
    await page.getByRole("button", { name: "Hand in the report" }).click();
    await expect(page.getByText(/at least 200 characters/)).toBeVisible();
    await page.getByLabel("Your report").fill(report);
    await page.reload();
    await expect(page.getByLabel("Your report")).toHaveValue(report);
    await page.getByRole("button", { name: "Hand in the report" }).click();
    await expect(page.getByText("Waits for a mentor")).toBeVisible();
  });

  const mentorContext = await browser.newContext({ baseURL });
  const mentor = await mentorContext.newPage();
  const piece = mentor.getByRole("listitem").filter({ hasText: name }).first();
  const judge = async (mark: string, answer: string, button: string) => {
    await mentor.goto("/evidence");
    for (const line of await piece.locator("fieldset").all()) await line.getByLabel(mark, { exact: true }).check();
    await piece.getByLabel(/Your answer to/).fill(answer);
    await piece.getByRole("button", { name: button }).click();
    await expect(mentor.getByRole("listitem").filter({ hasText: name })).toHaveCount(0);
  };

  await test.step("a mentor cannot answer with half a rubric, and asks for changes", async () => {
    await signIn(mentor, "mentor@demo.example");
    await mentor.goto("/evidence");
    await piece.getByLabel(/Your answer to/).fill("Which seeds did you use, and how did you choose them?");
    await piece.getByRole("button", { name: "Ask for changes" }).click();
    await expect(piece.getByRole("alert")).toContainText("Mark every line of the rubric");
    await judge("partly", "Which seeds did you use, and how did you choose them?", "Ask for changes");
  });

  await test.step("the learner reads the answer and hands in again; now it is accepted", async () => {
    await page.reload();
    await expect(page.getByText("Which seeds did you use")).toBeVisible();
    await expect(page.getByText("Met: partly").first()).toBeVisible();
    await page.getByLabel("Your report, once more").fill(`${report} The seeds were 1, 2 and 3.`);
    await page.getByRole("button", { name: "Hand in the report" }).click();
    await expect(page.getByText("Waits for a mentor")).toBeVisible();
    await judge("fully", "Clear, and honest about its failures.", "Accept the report");
    await page.goto("/projects");
    await expect(page.getByRole("listitem").filter({ hasText: "enguins" }).first()).toContainText("Done");
  });
  await mentorContext.close();
});
