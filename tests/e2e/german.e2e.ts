import { expect, test } from "@playwright/test";
import { register } from "./verbs.ts";

test("the pages of the year in German: days, counts and names, the palette and the clock", async ({ page, context, baseURL }) => {
  test.setTimeout(120_000);
  await register(page, "Anna Vogt");
  await context.addCookies([{ name: "descent-language", value: "de", url: baseURL ?? new URL(page.url()).origin }]);

  await test.step("today says its day and what to do as Germans say it", async () => {
    await page.goto("/today");
    await expect(page.locator("html")).toHaveAttribute("lang", "de");
    await expect(page.getByText(/^(Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag), \d{1,2}\. \p{L}+$/u)).toBeVisible();
    await expect(page.getByRole("heading", { name: "Deine Serie beginnt mit einem Tag" })).toBeVisible();
  });

  await test.step("months and quarters have German names", async () => {
    await page.goto("/roadmap");
    await expect(page.getByRole("heading", { name: "Spezialisierung" })).toBeVisible();
    await page.goto("/months/2");
    await expect(page.getByRole("heading", { level: 1, name: "Neuronale Netze von Grund auf" })).toBeVisible();
    await expect(page).toHaveTitle(/^Monat 2: Neuronale Netze von Grund auf/);
  });

  await test.step("a habit is logged, and what is refused says so in German", async () => {
    await page.goto("/habits");
    const mathematics = page.getByRole("button", { name: "Mathematik am Morgen", exact: true });
    await mathematics.click();
    await expect(mathematics).toHaveAttribute("aria-pressed", "true");
    await expect(page.getByText("Irgendeine Gewohnheit: ein Tag.")).toBeVisible();
    await page.getByRole("button", { name: "Minuten hinzufügen für „Mathematik am Morgen“" }).click();
    await page.getByLabel("Minuten", { exact: true }).fill("900");
    await page.getByRole("button", { name: "Hinzufügen", exact: true }).click();
    await expect(page.getByText("Schreib eine ganze Zahl von Minuten von 1 bis 600.")).toBeVisible();
  });

  await test.step("the palette finds a page by its German name and by its English one", async () => {
    await page.keyboard.press("Escape");
    for (const typed of ["einst", "settings"]) {
      await page.keyboard.press("ControlOrMeta+k");
      await page.getByRole("combobox").fill(typed);
      await expect(page.getByRole("option", { name: "Einstellungen" })).toBeVisible();
      await page.keyboard.press("Escape");
    }
  });
});
