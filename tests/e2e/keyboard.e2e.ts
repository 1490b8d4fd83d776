import { expect, test, type Page } from "@playwright/test";
import { demoPassword, exerciseFile, paste, verdict } from "./verbs.ts";

/** Presses Tab until the focus is on what is sought: if it cannot be reached so, it cannot be used. */
async function tabTo(page: Page, name: RegExp, role: string, most = 80): Promise<void> {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press("Tab");
    const focused = page.locator(":focus");
    if (await focused.count() === 0) continue;
    const matches = await page.getByRole(role === "link" ? "link" : role === "button" ? "button" : "textbox", { name }).and(focused).count();
    if (matches > 0) return;
  }
  throw new Error(`${most} times Tab did not lead to the ${role} ${name}`);
}

test("from sign-in to a verdict with the keyboard alone", async ({ page }) => {
  await page.goto("/sign-in");
  await tabTo(page, /e-mail address/i, "textbox");
  await page.keyboard.type("hanna@demo.example");
  await page.keyboard.press("Tab");
  await page.keyboard.type(demoPassword);
  await page.keyboard.press("Enter");
  await page.waitForURL(/today/);
  await tabTo(page, /^Roadmap$/, "link");
  await page.keyboard.press("Enter");
  await page.waitForURL(/roadmap/);

  await tabTo(page, /Month 1: Mathematics and setup/, "button");
  await page.keyboard.press("Enter");
  await tabTo(page, /Open month 1/, "link");
  await page.keyboard.press("Enter");
  await page.waitForURL(/months\/1/);
  await tabTo(page, /Exercise: Matrix multiplication/, "link");
  await page.keyboard.press("Enter");
  await page.waitForURL(/exercises\//);
  await page.locator("[data-testid=code-editor][data-ready=true]").waitFor({ timeout: 60_000 });

  await tabTo(page, /Code editor/, "textbox");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("Delete");
  await paste(page, exerciseFile("01-mathematics/matmul", "solution.ts"));
  await page.keyboard.press("Control+Enter");
  await verdict(page);
  await page.keyboard.press("Control+Shift+Enter");
  await expect(page.getByTestId("grading")).toContainText("points", { timeout: 30_000 });
  await expect(page.getByTestId("grading")).toContainText("Accepted");

  // Tab belongs to the editor until Ctrl+M gives it back.
  await page.keyboard.press("Control+m");
  await page.keyboard.press("Tab");
  await expect(page.locator("[data-testid=code-editor] :focus")).toHaveCount(0);
});

test("the focus is visible wherever it is", async ({ page }) => {
  await page.goto("/sign-in");
  for (let i = 0; i < 8; i++) {
    await page.keyboard.press("Tab");
    const outline = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return "none";
      const style = getComputedStyle(element);
      return style.outlineStyle !== "none" || style.boxShadow !== "none" ? "seen" : `${element.tagName} ${element.textContent}`;
    });
    expect(["seen", "none"]).toContain(outline);
  }
});
