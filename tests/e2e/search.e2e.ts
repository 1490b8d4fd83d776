import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { openExercise, signIn } from "./verbs.ts";

const field = (page: Page) => page.getByRole("combobox", { name: "Search, or go to a page" });
const chosen = (page: Page) => page.getByRole("option", { selected: true });

test("the palette goes anywhere with the keyboard alone, and gives the focus back", async ({ page, context }) => {
  await signIn(page, "student@demo.example");
  await page.goto("/roadmap", { waitUntil: "networkidle" });
  const station = page.getByRole("button", { name: /Month 1: Mathematics and setup/ });
  await station.focus();

  await test.step("pages before anything is typed; Esc leads back", async () => {
    await page.keyboard.press("ControlOrMeta+k");
    await expect(field(page)).toBeFocused();
    await expect(page.getByRole("group", { name: "Opened last" }).getByRole("option")).not.toHaveCount(0);
    await page.keyboard.press("End");
    await expect(chosen(page)).toHaveText("Settings");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    await expect(chosen(page)).toHaveText("Settings");
    await page.keyboard.press("Escape");
    await expect(field(page)).toHaveCount(0);
    await expect(station).toBeFocused();
  });

  await test.step("what is typed is found, a slip is understood, nothing of it is out of reach of assistive technology", async () => {
    await page.keyboard.press("ControlOrMeta+k");
    await page.keyboard.type("eigenvecotr");
    await expect(page.getByRole("group", { name: /but for “eigenvector/ }).getByRole("option", { name: /Eigenvectors and principal components/ })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).include("dialog[open]").analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("eigenvec");
    await expect(chosen(page)).toContainText("Eigenvectors and principal components");
    const [tab] = await Promise.all([context.waitForEvent("page"), page.keyboard.press("ControlOrMeta+Enter")]);
    await tab.waitForURL(/lessons\/eigenvectors/);
    await tab.close();
    await page.keyboard.press("ControlOrMeta+k");
    await page.keyboard.type("eigenvec");
    await expect(chosen(page)).toContainText("Eigenvectors and principal components");
    await page.keyboard.press("Enter");
    await page.waitForURL(/lessons\/eigenvectors/);
    await expect(field(page)).toHaveCount(0);
  });

  await test.step("commands: the theme, and signing out", async () => {
    const run = async (typed: string, name: string | RegExp) => {
      await page.keyboard.press("ControlOrMeta+k");
      await page.keyboard.type(typed);
      const command = page.getByRole("group", { name: "Commands" }).getByRole("option", { name });
      await expect(command).toBeVisible();
      // The last of the list.
      await page.keyboard.press("End");
      await expect(chosen(page)).toHaveText(name);
      await page.keyboard.press("Enter");
    };
    await run("theme to dark", "Change theme to dark");
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await page.reload({ waitUntil: "networkidle" });
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await run("theme that system", /that of the system/);
    await expect(page.locator("html")).not.toHaveAttribute("data-theme", /./);
    await run("sign out", "Sign out");
    await page.waitForURL(/sign-in/);
  });
});

test("inside the editor Ctrl+K is the palette, and the editor keeps its text, its focus and its other keys", async ({ page }) => {
  test.setTimeout(90_000);
  await signIn(page, "hanna@demo.example");
  await openExercise(page, "conv2d-single");
  const editor = page.locator("[data-testid=code-editor]");
  await editor.locator(".view-lines").first().click();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type("\n// mine?");
  await page.keyboard.press("ControlOrMeta+k");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("zz");
  await page.keyboard.press("Escape");
  await expect(editor.locator(":focus")).toHaveCount(1);
  await expect(editor.locator(".view-lines")).toContainText("mine?");
  await expect(editor.locator(".view-lines")).not.toContainText("zz");
  // "?" was typed into the editor, and opened nothing.
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("ControlOrMeta+Shift+K");
  await expect(editor.locator(".view-lines")).not.toContainText("mine?");
});

test("? lists the keys, and can be switched off", async ({ page }) => {
  await signIn(page, "student@demo.example");
  await page.goto("/roadmap", { waitUntil: "networkidle" });
  const list = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await page.keyboard.press("?");
  await expect(list.getByRole("heading", { name: "At an exercise" })).toBeVisible();
  await list.getByLabel("Use ? as a shortcut").uncheck();
  await page.keyboard.press("Escape");
  await expect(list).toHaveCount(0);
  await page.reload({ waitUntil: "networkidle" });
  await page.keyboard.press("?");
  // The palette answers, so the page listens: and no list came.
  await page.keyboard.press("ControlOrMeta+k");
  await expect(list).toHaveCount(0);
  await page.keyboard.type("keyboard sh");
  await expect(page.getByRole("option", { name: "Keyboard shortcuts" })).toBeVisible();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await list.getByLabel("Use ? as a shortcut").check();
  await page.keyboard.press("Escape");
  await expect(list).toHaveCount(0);
  await page.keyboard.press("?");
  await expect(list).toBeVisible();
});

test("search and resources work without a script", async ({ page, browser, baseURL }) => {
  await signIn(page, "student@demo.example");
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false, storageState: await page.context().storageState() });
  const plain = await context.newPage();
  await plain.goto("/roadmap");
  await plain.getByRole("link", { name: "Search", exact: true }).first().click();
  await plain.getByRole("searchbox").fill("softmax");
  await plain.getByRole("button", { name: "Search", exact: true }).click();
  const lessons = plain.getByRole("region", { name: "Lessons" });
  await expect(lessons.getByRole("link", { name: /Softmax and cross-entropy/ })).toBeVisible();
  await expect(lessons.locator("mark").first()).toHaveText(/softmax/i);
  await plain.getByRole("navigation", { name: "Kinds of results" }).getByRole("link", { name: /Exercises/ }).click();
  await expect(plain.getByRole("region", { name: "Lessons" })).toHaveCount(0);
  await expect(plain.getByRole("region", { name: "Exercises" }).getByRole("link", { name: /A stable softmax/ })).toBeVisible();
  await plain.goto("/search?q=sofmax");
  await plain.getByRole("link", { name: "softmax", exact: true }).click();
  await expect(plain.getByRole("searchbox")).toHaveValue("softmax");
  await plain.goto("/search?q=xyzzyplugh");
  await expect(plain.getByText("Nothing for “xyzzyplugh”")).toBeVisible();

  await plain.goto("/resources");
  await plain.getByLabel("For").selectOption("4");
  await plain.getByRole("button", { name: "Show", exact: true }).click();
  const outside = plain.getByRole("link", { name: /CNN Explainer.*leaves this site/ });
  await expect(outside).toHaveAttribute("rel", "noreferrer");
  await expect(plain.getByRole("link", { name: /Khan Academy/ })).toHaveCount(0);
  await context.close();
});
