import { expect, test } from "@playwright/test";
import { register, signIn, submitWithoutThePage } from "./verbs.ts";

const slug = "matmul";
/** It compiles, and every case fails. */
const wrong = "export function matmul(a: number[][], b: number[][]): number[][] {\n  return [[a.length + b.length + 12345]];\n}\n";

test("a mentor sees why somebody may need help, puts the reason aside with a note, and changes when it is one", async ({ page, browser, baseURL }) => {
  test.setTimeout(240_000);
  const mark = String(Date.now());
  const name = `Nadia ${mark}`;
  const note = `We talked on the phone (${mark}).`;
  const student = await (await browser.newContext({ baseURL })).newPage();

  await test.step("a student of the demo's cohort fails six times at one exercise", async () => {
    await register(student, name);
    for (let attempt = 0; attempt < 6; attempt += 1) expect(await submitWithoutThePage(student, slug, wrong)).not.toBe("accepted");
  });

  await signIn(page, "mentor@demo.example");
  const reasons = page.getByRole("list", { name: "Students who may need help" }).getByRole("listitem").filter({ has: page.getByRole("heading", { name }) });
  const asideList = page.getByRole("list", { name: "Put aside" });

  await test.step("the mentor finds them by the desk, with the reason in words", async () => {
    await page.goto("/desk");
    await page.locator("a[href$='/risk']").first().click();
    await page.getByRole("navigation", { name: "Reasons" }).getByRole("link", { name: /^Many failed attempts/ }).click();
    await expect(reasons).toContainText(/6 failed attempts at “.+” since today, no hint opened/);
    await expect(reasons.getByRole("link", { name: `Write a message to ${name}` }).first()).toHaveAttribute("href", /^\/messages\/new\?to=.+&cohort=.+&text=Hello/);
  });

  await test.step("a reason is not put aside without a note; with one it goes to the folded list", async () => {
    await reasons.getByRole("button", { name: new RegExp(`^Put aside: ${name}, 6 failed attempts`) }).click();
    const dialog = page.getByRole("dialog", { name: `Put aside for ${name}` });
    await dialog.getByRole("button", { name: "Put it aside" }).click();
    await expect(dialog.getByText("Write in a few words what you have seen to.")).toBeVisible();
    await dialog.getByLabel("Note").fill(note);
    await dialog.getByRole("button", { name: "Put it aside" }).click();
    await expect(reasons).toHaveCount(0);
    await expect(page.getByText(note)).toBeHidden();
    await page.getByText(/not shown for now$/).click();
    await expect(asideList.getByRole("listitem").filter({ hasText: note })).toContainText("6 failed attempts");
  });

  await test.step("it can be shown again before its day", async () => {
    await asideList.getByRole("button", { name: `Show again now: ${name}` }).click();
    await expect(reasons).toContainText("6 failed attempts");
  });

  await test.step("what somebody types wrong in the rules is said beside it; the usual ones are one press away", async () => {
    await page.getByText(/^When a student stands in the list/).click();
    const attempts = page.getByLabel("Many failed attempts: Failed attempts");
    await attempts.fill("99");
    await page.getByRole("button", { name: "Save the rules" }).click();
    await expect(page.getByText("Write 2 to 50.")).toBeVisible();
    await attempts.fill("7");
    await page.getByRole("button", { name: "Save the rules" }).click();
    await expect(page.getByText("Saved. The list follows the new rules.")).toBeVisible();
    await expect(reasons).toHaveCount(0);
    await page.getByRole("button", { name: "As usual" }).click();
    await page.getByRole("button", { name: "Save the rules" }).click();
    await expect(reasons).toContainText("6 failed attempts");
  });

  await test.step("a student has no desk", async () => {
    await student.goto(page.url());
    await expect(student.getByRole("main")).toBeVisible();
    await expect(student.getByRole("navigation", { name: "Reasons" })).toHaveCount(0);
    await student.context().close();
  });
});
