import { expect, test } from "@playwright/test";
import { acceptedWithoutThePage, register, signIn } from "./verbs.ts";

/** A picture of one pixel. */
const onePixel = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

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
    await expect(page.getByText("Waits for a mentor", { exact: true })).toBeVisible();
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
    await expect(page.getByText("Waits for a mentor", { exact: true })).toBeVisible();
    await judge("fully", "Clear, and honest about its failures.", "Accept the report");
    await page.goto("/projects");
    await expect(page.getByRole("listitem").filter({ hasText: "enguins" }).first()).toContainText("Done");
  });

  await test.step("the finished project is shown in the gallery with a picture, seen by somebody else, and taken out again", async () => {
    const title = `Penguins of ${name}`;
    const gallery = page.getByRole("region", { name: "In the gallery" });
    await page.goto("/projects/penguins-classifier");
    await gallery.getByLabel("Title").fill(title);
    await gallery.getByLabel("In a sentence or two").fill("A small network that tells three kinds of penguins apart.");
    await gallery.getByLabel("Picture").setInputFiles({ name: "page.png", mimeType: "image/png", buffer: Buffer.from("<html>") });
    await gallery.getByRole("button", { name: "Show it in the gallery" }).click();
    await expect(gallery.getByRole("alert")).toContainText("no picture");
    await gallery.getByLabel("Picture").setInputFiles({ name: "penguins.png", mimeType: "image/png", buffer: onePixel });
    await gallery.getByRole("button", { name: "Show it in the gallery" }).click();
    await expect(gallery.getByText("Saved. It is in the gallery.")).toBeVisible();

    await mentor.goto("/projects/gallery?project=penguins-classifier");
    await expect(mentor.getByRole("heading", { name: title })).toBeVisible();
    await expect(mentor.getByRole("img", { name: `Picture of “${title}”` })).toHaveJSProperty("naturalWidth", 1);

    await gallery.getByRole("button", { name: "Take it out of the gallery …" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Take it out", exact: true }).click();
    await expect(gallery.getByRole("button", { name: "Show it in the gallery" })).toBeVisible();
    await mentor.reload();
    await expect(mentor.getByRole("heading", { name: title })).toHaveCount(0);
  });
  await mentorContext.close();
});

test("a portfolio project: a milestone handed in with links and files, sent back, accepted; a question asked and answered", async ({ page, browser, baseURL }) => {
  test.setTimeout(120_000);
  const name = `Ruth Paint ${Date.now()}`;
  await register(page, name);
  await page.goto("/projects");
  await page.getByRole("link", { name: "A style painter, slow and live" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("A style painter, slow and live");
  const milestone = page.getByRole("listitem").filter({ hasText: "One picture, by patience" });
  const text = "The notebook redraws a photograph in the manner of a woodcut; look at the table of the four weights.";
  await expect(page.getByText("0 of 7 steps done")).toBeVisible();

  await test.step("what is wrong is said beside its field; text and links outlive a closed tab", async () => {
    await milestone.getByText("Hand it in", { exact: true }).click();
    await milestone.getByLabel("What you hand in").fill(text);
    await milestone.getByLabel("Links").fill("https://example.org/painter\nnot an address");
    await milestone.getByLabel("Files").setInputFiles([{ name: "table.csv", mimeType: "text/csv", buffer: Buffer.from("1,2") }, { name: "picture.png", mimeType: "image/png", buffer: onePixel }]);
    await milestone.getByRole("button", { name: "Take away table.csv" }).click();
    await milestone.getByRole("button", { name: "Hand in", exact: true }).click();
    await expect(milestone.getByText("Line 2: Write a whole address")).toBeVisible();
    await page.reload();
    await milestone.getByText("Hand it in", { exact: true }).click();
    await expect(milestone.getByLabel("What you hand in")).toHaveValue(text);
    await expect(milestone.getByLabel("Links")).toHaveValue("https://example.org/painter\nnot an address");
  });

  await test.step("it is handed in once, however often the button is pressed", async () => {
    await milestone.getByLabel("Links").fill("https://example.org/painter");
    await milestone.getByLabel("Files").setInputFiles({ name: "picture.png", mimeType: "image/png", buffer: onePixel });
    await milestone.getByRole("button", { name: "Hand in", exact: true }).dblclick();
    await expect(milestone.getByText("Waits for a mentor", { exact: true })).toHaveCount(1);
  });

  await test.step("a question is asked in the conversation, and its formula drawn", async () => {
    await page.getByLabel("Your question").fill("Do I divide $G$ by $NC$?");
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await expect(page.getByRole("region", { name: "Conversation" }).locator(".katex").first()).toBeVisible();
    await expect(page.getByLabel("Your message")).toHaveValue("");
  });

  const mentorContext = await browser.newContext({ baseURL });
  const mentor = await mentorContext.newPage();
  const piece = mentor.getByRole("listitem").filter({ hasText: name }).filter({ has: mentor.getByRole("button", { name: "Accept the milestone" }) });
  const judge = async (answer: string, button: string) => {
    await mentor.goto("/evidence");
    await piece.getByLabel(/Your answer to/).fill(answer);
    await piece.getByRole("button", { name: button }).click();
    await expect(piece).toHaveCount(0);
  };

  await test.step("the mentor sends it back, and answers the question on the student's page", async () => {
    await signIn(mentor, "mentor@demo.example");
    await mentor.goto("/evidence");
    await expect(piece.getByRole("link", { name: "picture.png" })).toBeVisible();
    await judge("Which weight did you choose, and why?", "Ask for changes");
    await mentor.getByRole("link", { name: new RegExp(`^${name}:`) }).click();
    await expect(mentor.getByRole("heading", { level: 1, name })).toBeVisible();
    await mentor.getByLabel("Your message").fill("By $NC$, as the brief does.");
    await mentor.getByRole("button", { name: "Send", exact: true }).click();
    await expect(mentor.getByRole("region", { name: "Conversation" }).getByRole("listitem")).toHaveCount(2);
  });

  await test.step("the student reads both, hands in again, and the milestone is done", async () => {
    await page.reload();
    await expect(page.getByRole("region", { name: "Conversation" }).getByRole("listitem")).toHaveCount(2);
    await expect(milestone.getByText("Which weight did you choose, and why?")).toBeVisible();
    await milestone.getByLabel("What you hand in, once more").fill(`${text} I chose the third, since below it the water stays a photograph.`);
    await milestone.getByRole("button", { name: "Hand in", exact: true }).click();
    await expect(milestone.getByText("Waits for a mentor", { exact: true })).toBeVisible();
    await judge("Well argued, and the tests pass here.", "Accept the milestone");
    await page.reload();
    await expect(page.getByText("1 of 7 steps done")).toBeVisible();
  });
  await mentorContext.close();
});
