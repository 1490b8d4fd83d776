import { expect, test } from "@playwright/test";
import { giveAwards } from "./database.ts";
import { register } from "./verbs.ts";

test("a page about oneself: published, read by a visitor, moved, and taken away", async ({ page, browser }) => {
  await register(page, "Lena Roth");
  await page.goto("/settings");
  const section = page.getByRole("region", { name: "Public page" });
  const slug = `lena-${Date.now().toString(36)}`;
  await section.getByLabel("Address").fill("a b");
  await section.getByLabel("A line about you").fill("I like small networks.");
  await section.getByRole("button", { name: "Publish my page" }).click();
  await expect(section.getByText("Use letters from a to z")).toBeVisible();
  // What was typed beside it is still there.
  await expect(section.getByLabel("A line about you")).toHaveValue("I like small networks.");
  await section.getByLabel("Address").fill(slug);
  await section.getByRole("button", { name: "Publish my page" }).click();
  await expect(section.getByText("Your page is public.", { exact: true })).toBeVisible();

  const visitor = await browser.newPage();
  await visitor.goto(`/people/${slug}`);
  await expect(visitor.getByRole("heading", { level: 1 })).toHaveText("Lena Roth");
  await expect(visitor.getByText("I like small networks.")).toBeVisible();
  await expect(visitor.getByText("@")).toHaveCount(0);

  await section.getByRole("button", { name: "Take it away" }).click();
  await expect(section.getByText("Your page is gone.")).toBeVisible();
  expect((await visitor.goto(`/people/${slug}`))?.status()).toBe(404);
  await visitor.goto("/certificates/00000000-0000-4000-8000-000000000000");
  await expect(visitor.getByRole("heading", { level: 1 })).toHaveText("There is no certificate with this number");
  await visitor.close();
});

test("a certificate: made by its button when the tier is whole, and verified by a visitor at its address, in the visitor's language", async ({ page, browser }) => {
  const email = await register(page, "Ines Falk");
  await page.goto("/achievements");
  await expect(page.getByRole("button", { name: /^Get the certificate/ })).toHaveCount(0);
  await giveAwards(email, ["ach.first-steps.accepted", "ach.first-steps.training", "ach.first-steps.five", "ach.first-steps.week"]);
  await page.reload();
  await page.getByRole("button", { name: "Get the certificate for First Steps" }).click();
  await expect(page).toHaveURL(/\/certificates\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ines Falk");
  const address = page.url();

  const visitor = await (await browser.newContext({ locale: "de-DE" })).newPage();
  await visitor.goto(address);
  const certificate = visitor.getByRole("article", { name: "Ines Falk" });
  await expect(certificate).toContainText("hat die Stufe Erste Schritte von Descent abgeschlossen");
  await expect(certificate.getByRole("listitem")).toHaveCount(4);
  await visitor.context().close();

  // Asked for again, it is the same.
  await page.goto("/achievements");
  await page.getByRole("link", { name: "Certificate for First Steps" }).click();
  await expect(page).toHaveURL(address);
});

test("taking one's data along, and leaving: nothing goes without the words and the password", async ({ page }) => {
  const email = await register(page, "Otto Kern");
  await page.goto("/settings");
  const section = page.getByRole("region", { name: "Your data" });
  const download = page.waitForEvent("download");
  await section.getByRole("link", { name: "Save my data" }).click();
  expect((await download).suggestedFilename()).toMatch(/^descent-.*\.zip$/);

  await section.getByText("Delete my account …").click();
  await section.getByRole("button", { name: "Delete everything" }).click();
  await expect(section.getByRole("alert")).toContainText("Nothing was deleted");
  await section.getByLabel(/^Type/).fill("delete my account");
  await section.getByLabel(/^Password/).fill("not my password");
  await section.getByRole("button", { name: "Delete everything" }).click();
  await expect(section.getByRole("alert")).toContainText("password is not right");
  // What was typed is still there.
  await expect(section.getByLabel(/^Type/)).toHaveValue("delete my account");
  await section.getByLabel(/^Password/).fill("a long and private phrase");
  await section.getByRole("button", { name: "Delete everything" }).click();
  await expect(page).toHaveURL(/\/$/);

  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill("a long and private phrase");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByText("do not open an account")).toBeVisible();
});
