import { expect, test, type Page } from "@playwright/test";
import { signIn } from "./verbs.ts";

/** Three days from now, as a field for a day takes it; no other test offers hours then. */
const someDay = (): string => new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);

async function studentName(page: Page): Promise<string> {
  return (await page.locator("#user-menu p").first().textContent()) ?? "";
}

test("a mentor writes, announces and offers hours; the student sees it, answers, and books a time", async ({ page: student, browser, baseURL }) => {
  test.setTimeout(180_000);
  const stamp = Date.now();
  const context = await browser.newContext({ baseURL });
  const mentor = await context.newPage();
  await Promise.all([signIn(student, "student@demo.example"), signIn(mentor, "mentor@demo.example")]);
  await student.goto("/messages");
  const name = await studentName(student);

  await test.step("the message appears on the student's open page, and the answer on the mentor's", async () => {
    await mentor.goto("/messages/new");
    await mentor.getByLabel(name, { exact: true }).check();
    await mentor.getByLabel("Your message").fill(`How does **it** go, ${stamp}?`);
    await mentor.getByLabel("Your message").press("ControlOrMeta+Enter");
    await mentor.waitForURL(/\/messages\/[0-9a-f-]{36}$/);
    await expect(mentor.getByRole("list", { name: "Messages" })).toContainText(`How does it go, ${stamp}?`);
    const line = student.getByRole("main").getByRole("listitem").filter({ hasText: `How does it go, ${stamp}?` });
    await expect(line).toContainText("Unread:");
    await line.getByRole("link").click();
    await student.getByLabel("Your message").fill(`Well, ${stamp}.`);
    await student.getByRole("button", { name: "Send", exact: true }).click();
    await expect(mentor.getByRole("list", { name: "Messages" })).toContainText(`Well, ${stamp}.`);
    await expect(student.getByLabel("Your message")).toHaveValue("");
    await student.goto("/messages");
    await expect(student.getByRole("main").getByRole("listitem").filter({ hasText: `Well, ${stamp}.` })).not.toContainText("Unread:");
  });

  await test.step("what is typed outlives the page, and nobody else finds the conversation", async () => {
    await student.getByRole("main").getByRole("listitem").filter({ hasText: `Well, ${stamp}.` }).getByRole("link").click();
    await student.getByLabel("Your message").fill("Half a thought");
    await student.reload();
    await expect(student.getByLabel("Your message")).toHaveValue("Half a thought");
    const thread = student.url();
    await student.getByLabel("Your message").fill("");
    const instructor = await (await browser.newContext({ baseURL })).newPage();
    await signIn(instructor, "instructor@demo.example");
    await instructor.goto(thread);
    await expect(instructor.getByRole("heading", { name: "There is no such page" })).toBeVisible();
    await instructor.context().close();
  });

  await test.step("an announcement says whom it reaches, stands on Today, and leaves it when it was read", async () => {
    await mentor.goto("/desk/cohorts");
    await mentor.getByRole("main").locator("a[href^='/desk/cohorts/']").first().click();
    await mentor.getByRole("navigation", { name: "Pages of the cohort" }).getByRole("link", { name: "Announcements" }).click();
    await expect(mentor.getByText(/^It reaches \d+ students?\.$/)).toBeVisible();
    await mentor.getByLabel("Title").fill(`No class on Friday ${stamp}`);
    await mentor.getByRole("textbox", { name: "Announcement" }).fill("We meet on **Monday** instead.");
    await mentor.getByRole("tab", { name: "Preview" }).click();
    await expect(mentor.getByRole("tabpanel").locator("strong")).toHaveText("Monday");
    await mentor.getByRole("button", { name: "Announce it" }).click();
    await expect(mentor.getByRole("heading", { name: `No class on Friday ${stamp}` })).toBeVisible();
    await student.goto("/today");
    const block = student.getByRole("region", { name: `No class on Friday ${stamp}` });
    await expect(block).toContainText("We meet on Monday instead.");
    await block.getByRole("link", { name: "Read all of it" }).click();
    await student.waitForURL(/\/announcements/);
    await expect(student.getByRole("heading", { name: `No class on Friday ${stamp}` })).toBeVisible();
    await student.goto("/today");
    await expect(block).toHaveCount(0);
  });

  await test.step("the student books a time, and the mentor's open page shows it", async () => {
    await mentor.goto("/office-hours");
    await mentor.getByRole("button", { name: "Offer hours" }).click();
    await mentor.getByLabel("Day", { exact: true }).fill(someDay());
    await mentor.getByLabel("From").fill("14:00");
    await mentor.getByLabel("To", { exact: true }).fill("15:00");
    await mentor.getByLabel("Place").fill(`Room ${stamp}`);
    await mentor.getByRole("button", { name: "Offer them" }).click();
    await expect(mentor.getByText(`Room ${stamp}`)).toBeVisible();
    await student.goto("/office-hours");
    const offered = student.getByRole("region", { name: "Times of the next four weeks" }).getByRole("listitem").filter({ hasText: `Room ${stamp}` }).last();
    await offered.getByRole("button", { name: /^Book / }).first().click();
    await student.getByLabel("What do you want to talk about?").fill(`My loss is NaN, ${stamp}.`);
    await student.getByRole("button", { name: "Book it" }).click();
    await expect(student.getByRole("region", { name: "Your meetings" })).toContainText(`My loss is NaN, ${stamp}.`);
    await expect(mentor.getByRole("region", { name: "Your hours" })).toContainText(`My loss is NaN, ${stamp}.`);
  });

  await test.step("its calendar file is there for both, until the student calls it off", async () => {
    const meeting = student.getByRole("region", { name: "Your meetings" }).getByRole("listitem").filter({ hasText: `My loss is NaN, ${stamp}.` });
    const file = await meeting.getByRole("link", { name: /^Calendar file/ }).getAttribute("href");
    for (const page of [student, mentor]) expect(await (await page.request.get(file ?? "")).text()).toContain("BEGIN:VEVENT");
    await meeting.getByRole("button", { name: /^Call off/ }).click();
    await student.getByLabel("A word to whom it concerns").fill("I found it.");
    await student.getByRole("button", { name: "Call it off" }).click();
    await expect(meeting).toHaveCount(0);
    expect((await student.request.get(file ?? "")).status()).toBe(404);
    await mentor.goto("/notifications");
    await expect(mentor.getByRole("main")).toContainText("I found it.");
    // Nothing is left for the next run.
    await mentor.goto("/office-hours");
    const own = mentor.getByRole("region", { name: "Your hours" }).getByRole("listitem").filter({ hasText: `Room ${stamp}` });
    await own.getByRole("button", { name: /^Call off all/ }).click();
    await mentor.getByRole("button", { name: "Call it off" }).click();
    await expect(mentor.getByText(`Room ${stamp}`)).toHaveCount(0);
  });
  await context.close();
});

test("what is not one's own is a page that is not there", async ({ page }) => {
  await signIn(page, "student@demo.example");
  for (const path of ["/messages/not-an-id", `/messages/${crypto.randomUUID()}`, `/messages/new?to=${crypto.randomUUID()}`, `/desk/cohorts/${crypto.randomUUID()}/announcements`]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { name: "There is no such page" })).toBeVisible();
  }
});
