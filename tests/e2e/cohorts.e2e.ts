import { expect, test } from "@playwright/test";
import { signIn } from "./verbs.ts";

const password = "a long and private phrase";

test("a cohort is made, somebody comes by its link, a list is imported, and the audit tells of all of it", async ({ page, browser, baseURL }) => {
  test.setTimeout(120_000);
  const tag = Date.now();
  const name = `Spring ${tag}`;
  const vera = `Vera Visitor ${tag}`;
  await signIn(page, "instructor@demo.example");

  await test.step("what is wrong with a new cohort is said beside its field, and what was typed stays", async () => {
    await page.goto("/teach/cohorts");
    await page.getByRole("link", { name: "New cohort" }).click();
    await page.getByLabel("Name of the cohort").fill(name);
    await page.getByRole("button", { name: "Make the cohort" }).click();
    await expect(page.getByText("Choose the first day.")).toBeVisible();
    await expect(page.getByLabel("Name of the cohort")).toHaveValue(name);
    await page.getByLabel("First day").fill("2027-04-05");
    await page.getByRole("button", { name: "Make the cohort" }).click();
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  });

  let link = "";
  let code = "";
  await test.step("an invitation for one person is made, and shown once", async () => {
    await page.getByLabel("For how many people").fill("1");
    await page.getByRole("button", { name: "Make an invitation" }).click();
    link = await page.getByLabel("Link of the invitation").inputValue();
    code = await page.getByText(/^Code:/).locator("code").innerText();
    await expect(page.getByText("0 of 1 joined")).toBeVisible();
    await page.reload();
    await expect(page.getByLabel("Link of the invitation")).toHaveCount(0);
  });

  const context = await browser.newContext({ baseURL });
  const visitor = await context.newPage();
  await test.step("a visitor registers through the link, comes back, and joins once however often they press", async () => {
    await visitor.goto(new URL(link).pathname);
    await expect(visitor.getByText(name)).toBeVisible();
    await visitor.getByRole("link", { name: "Create an account" }).click();
    await visitor.getByLabel("Name").fill(vera);
    await visitor.getByLabel("E-mail address").fill(`vera.${tag}@students.example`);
    await visitor.getByLabel("Password", { exact: true }).fill(password);
    await visitor.getByRole("button", { name: "Create account" }).click();
    await visitor.getByRole("button", { name: "Join the cohort" }).dblclick();
    await visitor.waitForURL(/\/today$/);
    // Of no other cohort, although one takes new accounts by itself.
    await expect(visitor.getByText(`${name} begins on`)).toBeVisible();
    await visitor.goto("/settings");
    await visitor.getByLabel("Code of an invitation").fill(code.toLowerCase());
    await visitor.getByRole("button", { name: "Look at the invitation" }).click();
    await expect(visitor.getByText("You are in this cohort already")).toBeVisible();
  });

  await test.step("for somebody else it is used up, and says so", async () => {
    const other = await browser.newContext({ baseURL });
    const stranger = await other.newPage();
    await stranger.goto(`/join?code=${code}`);
    await expect(stranger.getByText(`this invitation to ${name} was made has joined already`)).toBeVisible();
    await other.close();
  });

  await test.step("a list with a line that cannot be read is looked at, and imported without it", async () => {
    await page.getByRole("link", { name: "Import", exact: true }).click();
    const list = `name;email;role\nSofia;student@demo.example;\nNew One;new.${tag}@students.example;mentor\nNobody;not an address;student`;
    await page.getByLabel("A file from a spreadsheet (CSV)").setInputFiles({ name: "list.csv", mimeType: "text/csv", buffer: Buffer.from(`\uFEFF${list}`) });
    await expect(page.getByRole("list", { name: "Lines that cannot be read" }).getByRole("listitem")).toContainText("This is not an e-mail address");
    await expect(page.getByRole("list", { name: "Lines that can be imported" }).getByRole("listitem")).toHaveCount(2);
    await page.getByRole("button", { name: "Import 2 people" }).click();
    await expect(page.getByText("1 person is enrolled, 1 invitation goes out by mail, nobody was there already.")).toBeVisible();
    await expect(page.getByText("1 line was left out.")).toBeVisible();
  });

  await test.step("the same list once more has nobody to import", async () => {
    await page.getByLabel("Or its lines, pasted").fill(`New One,new.${tag}@students.example,mentor`);
    await page.getByRole("button", { name: "Look at it" }).click();
    await expect(page.getByText("Is invited already")).toBeVisible();
    await expect(page.getByRole("button", { name: "Nobody to import" })).toBeDisabled();
  });

  await test.step("a worker mails the invitation, which the list says; sent again at once it is refused in words", async () => {
    await page.getByRole("link", { name: "Invitations", exact: true }).click();
    await expect(page.getByText(/^Mail sent on/)).toBeVisible({ timeout: 30_000 });
    await page.getByRole("button", { name: `Send the invitation to new.${tag}@students.example again` }).click();
    await expect(page.getByRole("alert").filter({ hasText: "went out less than ten minutes ago" })).toBeVisible();
    await page.getByRole("button", { name: "Send again to all who have not joined …" }).click();
    await expect(page.getByRole("dialog")).toContainText("1 person has not joined: they were mailed less than ten minutes ago");
    await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  });

  await test.step("a role is changed; the last instructor is warned before they leave", async () => {
    await page.getByRole("link", { name: "People", exact: true }).click();
    await page.getByRole("combobox", { name: `Role of ${vera}` }).selectOption("mentor");
    await page.getByRole("button", { name: `Save the role of ${vera}` }).click();
    await expect(page.getByRole("button", { name: `Save the role of ${vera}` })).toHaveCount(0);
    await page.reload();
    await expect(page.getByRole("combobox", { name: `Role of ${vera}` })).toHaveValue("mentor");
    const own = page.getByRole("listitem").filter({ hasText: "(you)" });
    await own.getByRole("button", { name: /^Remove/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Leave the cohort" }).click();
    await expect(page.getByRole("dialog").getByRole("alert")).toContainText("last instructor");
    await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  });

  await test.step("moving the first day says what moves; in the archive the cohort lets nobody in", async () => {
    await page.getByRole("link", { name: "Settings", exact: true }).and(page.locator("[href*=cohorts]")).click();
    await page.getByLabel("First day").fill("2027-04-12");
    await expect(page.getByText("Everything moves 7 days later")).toBeVisible();
    await page.getByRole("button", { name: "Save the changes" }).click();
    await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
    await page.getByRole("button", { name: "Archive the cohort …" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Archive it" }).click();
    await expect(page.getByText("This cohort is in the archive")).toBeVisible();
    await visitor.goto("/today");
    await expect(visitor.getByRole("link", { name: "I have a code" })).toBeVisible();
  });

  await test.step("an administrator reads of it in the audit, and a mentor finds neither audit nor people nor cohorts", async () => {
    const staff = await browser.newContext({ baseURL });
    const admin = await staff.newPage();
    await signIn(admin, "admin@demo.example");
    await admin.goto(`/audit?subject=${encodeURIComponent(name)}`);
    const changes = admin.getByRole("list", { name: "Changes" }).getByRole("listitem");
    await expect(changes.filter({ hasText: "first day" }).first()).toContainText("12 April 2027");
    await expect(changes.filter({ hasText: vera }).filter({ hasText: "joined a cohort by an invitation" })).toHaveCount(1);
    const download = admin.waitForEvent("download");
    await admin.getByRole("link", { name: "Download as CSV" }).click();
    expect((await download).suggestedFilename()).toMatch(/^descent-audit-.*\.csv$/);
    await admin.goto(`/people?q=${encodeURIComponent(vera)}`);
    await expect(admin.getByRole("list", { name: "Accounts" }).getByRole("listitem").first()).toContainText(name);
    await staff.close();
    // Vera is a mentor by now: neither administrator nor instructor.
    for (const path of ["/people", "/audit", "/teach/cohorts", "/teach/cohorts/new"]) {
      await visitor.goto(path);
      await expect(visitor.getByRole("heading", { name: "There is no such page" }), path).toBeVisible();
    }
  });
  await context.close();
});
