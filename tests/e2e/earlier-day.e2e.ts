import { expect, test } from "@playwright/test";
import { registeredDaysAgo } from "./database.ts";
import { register } from "./verbs.ts";

test("an earlier day is logged afterwards, corrected, and counts for the streak", async ({ page }) => {
  const email = await register(page, "Ida Sund");
  await page.goto("/habits");
  await expect(page.getByText("Log an earlier day")).toHaveCount(0);
  await registeredDaysAgo(email, 3);
  await page.reload();
  await page.getByText("Log an earlier day").click();
  await expect(page.getByLabel("Day", { exact: true }).getByRole("option")).toHaveCount(3);

  const mathematics = page.getByRole("checkbox", { name: "Morning mathematics" });
  const minutes = page.getByRole("textbox", { name: "Morning mathematics, minutes" });
  await minutes.fill("some");
  await expect(mathematics).toBeChecked();
  const form = page.locator("details form");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByRole("status")).toContainText("whole minutes");
  await expect(minutes).toHaveValue("some");
  await minutes.fill("40");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByRole("status")).toContainText("is logged");
  await expect(page.getByText("Any habit: one day.")).toBeVisible();

  await page.reload();
  await page.getByText("Log an earlier day").click();
  await expect(minutes).toHaveValue("40");
  await mathematics.uncheck();
  await form.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Any habit: today can be the first day.")).toBeVisible();
});
