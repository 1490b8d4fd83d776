import { expect, test, type Page } from "@playwright/test";
import { openExercise, register, saved, shownCode, signIn } from "./verbs.ts";

const password = "a long and private phrase";

test.describe("a German browser", () => {
  test.use({ locale: "de-DE" });

  test("reads German from the first page on, may choose English, and registers in what it reads", async ({ page }) => {
    await page.goto("/sign-in");
    await expect(page.locator("html")).toHaveAttribute("lang", "de");
    await expect(page.getByRole("heading", { level: 1, name: "Anmelden" })).toBeVisible();
    await page.getByLabel("E-Mail-Adresse").fill("halb getippt");
    await page.getByRole("button", { name: "Anmelden", exact: true }).click();
    await expect(page.getByText("Das ist keine E-Mail-Adresse")).toBeVisible();

    await page.getByRole("link", { name: "Leg ein Konto an" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Konto anlegen" })).toBeVisible();
    await page.getByLabel("Name").fill("Käthe Vogel");
    await page.getByRole("button", { name: "English" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Create an account" })).toBeVisible();
    // What was typed is still there.
    await expect(page.getByLabel("Name")).toHaveValue("Käthe Vogel");
    await page.getByRole("button", { name: "Deutsch" }).click();
    await page.getByLabel("E-Mail-Adresse").fill(`kaethe.${Date.now()}@students.example`);
    await page.getByLabel("Passwort", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Konto anlegen" }).click();
    await expect(page.getByRole("navigation", { name: "Hauptmenü" }).getByRole("link", { name: "Heute" })).toBeVisible();
    // What was chosen is the account's now.
    await page.goto("/settings#language");
    await expect(page.getByRole("radio", { name: "Deutsch" })).toBeChecked();
  });
});

test("a visitor without JavaScript chooses the language too", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Deutsch" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Anmelden" })).toBeVisible();
  await page.goto("/register");
  await expect(page.getByRole("heading", { level: 1, name: "Konto anlegen" })).toBeVisible();
  await context.close();
});

test("Deutsch in the settings shows at once, and outlasts signing out and in", async ({ page }) => {
  const email = await register(page, "Mia Lorenz");
  await page.goto("/settings");
  await page.getByRole("navigation", { name: "Settings" }).getByRole("link", { name: "Appearance" }).click();
  await expect(page).toHaveURL(/#appearance$/);
  await expect(page.getByRole("radio", { name: "As the browser" })).toBeChecked();
  await page.getByRole("radio", { name: "Deutsch" }).check();
  await expect(page.getByRole("heading", { level: 1, name: "Einstellungen" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect(page.getByRole("radio", { name: "Deutsch" })).toBeChecked();
  const today = page.getByRole("navigation", { name: "Hauptmenü" }).getByRole("link", { name: "Heute" });
  await expect(today).toBeVisible();

  await page.getByRole("region", { name: "Sitzungen" }).getByRole("button", { name: "Abmelden", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Anmelden" })).toBeVisible();
  await page.getByLabel("E-Mail-Adresse").fill(email);
  await page.getByLabel("Passwort", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Anmelden", exact: true }).click();
  await expect(today).toBeVisible();

  // Elsewhere, in an English browser: the account's language counts.
  await page.context().clearCookies();
  await signIn(page, email, password);
  await expect(today).toBeVisible();
  await page.goto("/settings");
  await page.getByRole("radio", { name: "Wie der Browser" }).check();
  await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
});

test("motion is reduced at once, and on every page", async ({ page }) => {
  await register(page, "Noa Brandt");
  await page.goto("/settings#motion");
  await page.getByRole("radio", { name: "Always reduced" }).check();
  await expect(page.locator("html")).toHaveAttribute("data-motion", "reduced");
  await page.goto("/today");
  await expect(page.locator("html")).toHaveAttribute("data-motion", "reduced");
  await page.goto("/settings");
  await page.getByRole("region", { name: "Motion" }).getByRole("radio", { name: "As the system" }).check();
  await expect(page.locator("html")).not.toHaveAttribute("data-motion");
});

async function setEditor(page: Page, { size, vim }: { size: string; vim: boolean }): Promise<void> {
  await page.goto("/settings#editor");
  const section = page.getByRole("region", { name: "Editor", exact: true });
  await section.getByLabel("Size").selectOption(size);
  await section.getByLabel("Vim keys").setChecked(vim);
  await section.getByRole("button", { name: "Save" }).click();
  await expect(section.getByText("Saved.")).toBeVisible();
  await expect(section.getByLabel("Size")).toHaveValue(size);
  await expect(section.getByLabel("Vim keys")).toBeChecked({ checked: vim });
}

const firstLine = async (page: Page): Promise<string> => (await shownCode(page)).split("\n")[0];

test("Vim in the editor: i, typing, Escape and dd; the draft is kept, Ctrl+M and the keys for running stay", async ({ page }) => {
  test.setTimeout(120_000);
  await register(page, "Vim Vries");
  await setEditor(page, { size: "18", vim: true });
  await openExercise(page, "mean-variance-median");
  const line = page.getByTestId("vim-line");
  await expect(line).toContainText("NORMAL");
  await expect(page.locator("[data-testid=code-editor] .view-lines").first()).toHaveCSS("font-size", "18px");
  await page.locator("[data-testid=code-editor] .view-lines").first().click();
  const starter = await (await page.keyboard.type("gg"), firstLine(page));

  await test.step("i, typing, Escape", async () => {
    await page.keyboard.press("i");
    await expect(line).toContainText("INSERT");
    await page.keyboard.type("// a line of mine\n// and another\n");
    await page.keyboard.press("Escape");
    await expect(line).toContainText("NORMAL");
    expect(await shownCode(page)).toContain("// and another");
  });

  await test.step("dd takes a line away, u brings it back", async () => {
    await page.keyboard.type("ggdd");
    await expect.poll(() => firstLine(page)).toBe("// and another");
    await page.keyboard.press("u");
    await expect.poll(() => firstLine(page)).toBe("// a line of mine");
    await page.keyboard.type("ggjdd");
    await expect.poll(async () => (await shownCode(page)).split("\n")[1]).toBe(starter);
  });

  await test.step("the command line has a name, and Escape leaves it", async () => {
    await page.keyboard.press("/");
    await expect(page.getByRole("textbox", { name: "Vim command" })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("textbox", { name: "Vim command" })).toHaveCount(0);
  });

  await test.step("Ctrl+Enter runs; Escape in the editor is Vim’s and cancels nothing", async () => {
    await page.keyboard.press("Control+Enter");
    await page.keyboard.press("Escape");
    await expect(page.getByTestId("grading")).toHaveAttribute("data-phase", "done", { timeout: 30_000 });
    await expect(page.getByTestId("grading")).toContainText("Still to be written");
  });

  await test.step("Ctrl+M gives Tab back", async () => {
    await page.locator("[data-testid=code-editor] .view-lines").first().click();
    await page.keyboard.press("Control+m");
    await page.keyboard.press("Tab");
    await expect(page.locator("[data-testid=code-editor] :focus")).toHaveCount(0);
  });

  await saved(page);
  await page.reload();
  await page.locator("[data-testid=code-editor][data-ready=true]").waitFor({ timeout: 60_000 });
  await expect.poll(() => firstLine(page)).toBe("// a line of mine");

  await test.step("switched off, the keys are letters again", async () => {
    await setEditor(page, { size: "14", vim: false });
    await openExercise(page, "mean-variance-median");
    await expect(line).toHaveCount(0);
    await page.locator("[data-testid=code-editor] .view-lines").first().click();
    await page.keyboard.press("ControlOrMeta+Home");
    await page.keyboard.type("dd");
    await expect.poll(() => firstLine(page)).toBe("dd// a line of mine");
  });
});

test("Vim's script comes with Vim and with nothing else", async ({ page }) => {
  test.setTimeout(120_000);
  const vim: string[] = [];
  page.on("response", async (response) => {
    if (response.request().resourceType() === "script" && (await response.text().catch(() => "")).includes("vim-mode-change")) vim.push(response.url());
  });
  await register(page, "Ola Berg");
  for (const path of ["/today", "/settings", "/habits", "/lessons/backpropagation"]) await page.goto(path, { waitUntil: "networkidle" });
  await openExercise(page, "mean-variance-median");
  await page.waitForLoadState("networkidle");
  expect(vim).toEqual([]);
  await setEditor(page, { size: "14", vim: true });
  await openExercise(page, "mean-variance-median");
  await expect.poll(() => vim.length).toBeGreaterThan(0);
});
