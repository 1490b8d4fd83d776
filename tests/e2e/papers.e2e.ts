import { expect, test } from "@playwright/test";
import { register } from "./verbs.ts";

test("papers: one that a lesson cites, one of one's own, notes that are not lost, a filter without a script", async ({ page, browser, baseURL }) => {
  test.setTimeout(120_000);
  await register(page, "Noa Blum");
  const form = (name: string) => page.getByRole("form", { name, exact: true });
  await page.goto("/papers");
  await expect(page.getByText("Your reading list is empty")).toBeVisible();
  await expect(page.getByText("0 of 1 paper this week")).toBeVisible();

  await test.step("a cited paper by one tap", async () => {
    const cited = page.getByRole("region", { name: "Cited in the lessons" });
    const title = (await cited.getByRole("listitem").first().getByRole("paragraph").first().innerText()).trim();
    await cited.getByRole("button", { name: `Add ${title}`, exact: true }).click();
    await expect(page.getByRole("heading", { name: title, exact: true })).toBeVisible();
    await expect(cited.getByRole("button", { name: `Add ${title}`, exact: true })).toHaveCount(0);
  });

  await test.step("one's own: what is wrong is said at its field, and nothing typed is lost", async () => {
    await page.getByRole("button", { name: "Add a paper" }).click();
    await form("Add a paper").getByLabel("Title").fill("Reading in the dark");
    await form("Add a paper").getByLabel("Link").fill("http://example.org/dark");
    await form("Add a paper").getByLabel("Notes").fill("It is **dark**.");
    await page.getByRole("button", { name: "Add to the list" }).click();
    await expect(page.getByText("Write a whole address that starts with https://.")).toBeVisible();
    await expect(form("Add a paper").getByLabel("Notes")).toHaveValue("It is **dark**.");
    await form("Add a paper").getByLabel("Link").fill("https://example.org/dark");
    await page.getByRole("button", { name: "Add to the list" }).click();
    await expect(page.getByRole("heading", { name: "Reading in the dark" })).toBeVisible();
  });

  await test.step("notes that were not saved are back after a reload", async () => {
    await page.getByRole("button", { name: "Edit Reading in the dark" }).click();
    await form("Edit Reading in the dark").getByLabel("Notes").fill("It is **dark** and $x^2$.");
    await page.reload();
    await page.getByRole("button", { name: "Edit Reading in the dark" }).click();
    await expect(form("Edit Reading in the dark").getByLabel("Notes")).toHaveValue("It is **dark** and $x^2$.");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByRole("button", { name: "Edit Reading in the dark" })).toBeVisible();
    await page.getByText("Notes", { exact: true }).click();
    await expect(page.locator(".katex").first()).toBeVisible();
  });

  await test.step("read, it counts for the week", async () => {
    const status = page.getByRole("group", { name: "Status of Reading in the dark" });
    await status.getByRole("button", { name: "Read", exact: true }).click();
    await expect(page.getByText("1 of 1 paper this week")).toBeVisible();
    await expect(page.getByText(/read on \d/)).toBeVisible();
    await expect(page.getByText("One week with a paper read.")).toBeVisible();
  });

  await test.step("the filter needs no script", async () => {
    const context = await browser.newContext({ baseURL, javaScriptEnabled: false, storageState: await page.context().storageState() });
    const plain = await context.newPage();
    await plain.goto("/papers");
    await plain.getByLabel("Words in title, authors or notes").fill("DARK");
    await plain.getByRole("button", { name: "Show", exact: true }).click();
    await expect(plain.getByRole("heading", { name: "Reading in the dark" })).toBeVisible();
    await plain.getByRole("navigation", { name: "Status" }).getByRole("link", { name: /^To read/ }).click();
    await expect(plain.getByText("No paper of your list fits.")).toBeVisible();
    await context.close();
  });

  await test.step("deleting asks first", async () => {
    await page.getByRole("button", { name: "Delete Reading in the dark" }).click();
    await page.getByRole("button", { name: "Keep it" }).click();
    await page.getByRole("button", { name: "Delete Reading in the dark" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete", exact: true }).click();
    await expect(page.getByRole("heading", { name: "Reading in the dark" })).toHaveCount(0);
    await expect(page.getByText("0 of 1 paper this week")).toBeVisible();
  });
});
