import { expect, test } from "@playwright/test";
import { register, signIn } from "./verbs.ts";

const claim = "Deploy a model to production";

test("a learner hands in evidence, a mentor approves it, the award appears", async ({ page, browser, baseURL }) => {
  test.setTimeout(120_000);
  const name = `Katherine Jo ${Date.now()}`;
  await register(page, name);
  await page.goto("/achievements");
  const entry = page.getByRole("listitem").filter({ has: page.getByText(claim, { exact: true }) }).first();
  await entry.getByText("Hand in evidence").click();
  await entry.getByRole("button", { name: "Hand in", exact: true }).click();
  await expect(entry).toContainText(/20 characters/);
  await entry.getByLabel("Link").fill("https://example.org/model");
  await entry.getByLabel("What it is and where to look").fill("A digit classifier behind an HTTP address, with a page that says how it is deployed.");
  await entry.getByLabel("File").setInputFiles({ name: "page.html", mimeType: "text/html", buffer: Buffer.from("<script>alert(1)</script>") });
  await expect(entry).toContainText(/Put others into a ZIP archive/);
  await entry.getByLabel("File").setInputFiles({ name: "how it is deployed.md", mimeType: "text/markdown", buffer: Buffer.from("# Behind a queue") });
  await expect(entry).toContainText("how it is deployed.md, 1 KB");
  await entry.getByRole("button", { name: "Hand in", exact: true }).click();
  await expect(entry.getByRole("button", { name: "Hand in", exact: true })).toHaveCount(0);

  const mentorContext = await browser.newContext({ baseURL });
  const mentor = await mentorContext.newPage();
  await signIn(mentor, "mentor@demo.example");
  await mentor.goto("/evidence");
  const piece = mentor.getByRole("listitem").filter({ hasText: name }).first();
  await expect(piece).toContainText("https://example.org/model");
  const download = mentor.waitForEvent("download");
  await piece.getByRole("link", { name: /how it is deployed/ }).click();
  expect((await download).suggestedFilename()).toBe("how it is deployed.md");
  await piece.getByLabel(/Your answer to/).fill("It answers, and the page is clear. Well done.");
  await piece.getByRole("button", { name: "Approve" }).click();
  await expect(mentor.getByRole("listitem").filter({ hasText: name })).toHaveCount(0);
  await mentorContext.close();

  await page.reload();
  await expect(page.getByRole("listitem").filter({ has: page.getByText(claim, { exact: true }) }).first()).toContainText("Awarded on");
});

test("a student has no evidence page, and a stranger's attempt does not exist", async ({ page, browser, baseURL }) => {
  await signIn(page, "kenji@demo.example");
  await page.goto("/exercises/adam/attempts");
  const attempt = await page.getByRole("list", { name: "Attempts" }).getByRole("link").first().getAttribute("href");
  const strangerContext = await browser.newContext({ baseURL });
  const stranger = await strangerContext.newPage();
  await signIn(stranger, "priya@demo.example");
  for (const path of [attempt ?? "", "/evidence", "/exercises/no-such-exercise", "/lessons/no-such-lesson", "/months/13"]) {
    expect((await stranger.goto(path))?.status(), path).toBe(404);
  }
  await strangerContext.close();
  // The mentor of the cohort may read it.
  const mentorContext = await browser.newContext({ baseURL });
  const mentor = await mentorContext.newPage();
  await signIn(mentor, "mentor@demo.example");
  await mentor.goto(attempt ?? "");
  await expect(mentor.getByText("Attempt by Kenji Watanabe")).toBeVisible();
  await mentorContext.close();
});
