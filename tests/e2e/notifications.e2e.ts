import { expect, test, type Page } from "@playwright/test";
import { register, signIn } from "./verbs.ts";

const claim = "Deploy a model to production";
const bell = (page: Page) => page.getByRole("link", { name: /Notifications/ }).first();

test("a mentor answers evidence: the learner's open pages say so without a reload, and it leads to the achievement", async ({ page, browser, baseURL }) => {
  test.setTimeout(120_000);
  const name = `Annie Ready ${Date.now()}`;
  await register(page, name);

  await test.step("before anything has happened the page says what will be here", async () => {
    await page.goto("/notifications");
    await expect(page.getByText("Nothing has happened yet")).toBeVisible();
    await expect(bell(page)).toHaveAccessibleName("Notifications");
  });

  await page.goto("/achievements");
  const entry = page.getByRole("listitem").filter({ has: page.getByText(claim, { exact: true }) }).first();
  await entry.getByText("Hand in evidence").click();
  await entry.getByLabel("What it is and where to look").fill("A digit classifier behind an HTTP address, with a page that says how it is deployed.");
  await entry.getByRole("button", { name: "Hand in", exact: true }).click();
  await expect(entry).toContainText("Waits for a mentor");
  await page.goto("/today");
  const secondTab = await page.context().newPage();
  await secondTab.goto("/roadmap");

  const mentorContext = await browser.newContext({ baseURL });
  const mentor = await mentorContext.newPage();
  await signIn(mentor, "mentor@demo.example");
  await mentor.goto("/evidence");
  const piece = mentor.getByRole("listitem").filter({ hasText: name }).first();
  await piece.getByLabel(/Your answer to/).fill("It answers, and the page is clear. Well done.");
  await piece.getByRole("button", { name: "Approve" }).click();
  await mentorContext.close();

  await test.step("both tabs show the number, and the new one is said aloud", async () => {
    for (const tab of [page, secondTab]) await expect(bell(tab)).toHaveAccessibleName(/1 unread notification/);
    await expect(page.getByRole("status").filter({ hasText: /New notification: .* approved your evidence/ })).toBeAttached();
  });

  await test.step("opening it marks it as read everywhere and leads to the achievement", async () => {
    await bell(page).click();
    await page.getByRole("link", { name: /Unread: .* approved your evidence/ }).click();
    await page.waitForURL(/\/achievements#/);
    await expect(page.getByRole("listitem").filter({ has: page.getByText(claim, { exact: true }) }).first()).toContainText("Awarded on");
    for (const tab of [page, secondTab]) await expect(bell(tab)).toHaveAccessibleName("Notifications");
    await page.goto("/notifications?show=unread");
    await expect(page.getByText("You have read everything")).toBeVisible();
  });
});

test("what is chosen in the settings stays chosen, and a mistake loses none of it", async ({ page }) => {
  await register(page, "Hedy Choice");
  await page.goto("/settings#notifications");
  const quiet = page.getByRole("group", { name: "Quiet hours" });
  const save = page.locator("form").filter({ has: quiet }).getByRole("button", { name: "Save" });
  await page.getByLabel("By mail: Somebody thanks you").selectOption("At once");
  await page.getByLabel("On the site: You reach an achievement").uncheck();
  await quiet.getByLabel("No mails during these hours").check();
  await quiet.getByLabel("Until").fill("");
  await save.click();
  await expect(page.getByRole("alert").filter({ hasText: "Write both times" })).toBeVisible();
  await quiet.getByLabel("Until").fill("06:30");
  await save.click();
  await expect(page.getByText("Saved. It counts from now on.")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("By mail: Somebody thanks you")).toHaveValue("soon");
  await expect(page.getByLabel("On the site: You reach an achievement")).not.toBeChecked();
  await expect(quiet.getByLabel("Until")).toHaveValue("06:30");
});

test("a link to stop mails that is not whole changes nothing and says what to do", async ({ page }) => {
  await page.goto("/api/v1/notifications/unsubscribe/01a21f9d-96d4-779f-b5f9-3d3e26117db3.not-signed");
  await expect(page).toHaveURL(/\/unsubscribe\//);
  await expect(page.getByText("This address is not whole")).toBeVisible();
});
