import { expect, test } from "@playwright/test";
import { openExercise, signIn } from "./verbs.ts";

test("no page asks another host for anything, and none breaks the content security policy", async ({ page, baseURL }) => {
  test.setTimeout(120_000);
  const elsewhere: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== baseURL) elsewhere.push(request.url());
  });
  page.on("console", (message) => { if (message.type() === "error") complaints.push(`${page.url()}: ${message.text()}`); });
  page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
  await page.goto("/");
  await signIn(page, "student@demo.example");
  for (const path of ["/roadmap", "/months/2", "/lessons/backpropagation", "/lessons/attention", "/lessons/convolution-arithmetic", "/notes", "/achievements", "/notifications", "/settings", "/resources", "/search?q=softmax", "/discussion", "/discussion/ask?kind=exercise&slug=matmul", "/habits", "/papers", "/projects/style-transfer", "/projects/gallery"]) {
    await page.goto(path, { waitUntil: "networkidle" });
  }
  await openExercise(page, "conv2d-single");
  // The TypeScript service answers from its worker: an error it finds is marked.
  await page.locator("[data-testid=code-editor] .view-lines").first().click();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type("\nconst wrong: string = 1;");
  await expect(page.locator("[data-testid=code-editor] .squiggly-error").first()).toBeVisible({ timeout: 30_000 });
  expect(elsewhere).toEqual([]);
  expect(complaints).toEqual([]);
});

test("Monaco is loaded on the exercise page and nowhere else", async ({ page }) => {
  const sizes = new Map<string, number>();
  page.on("response", async (response) => {
    if (response.request().resourceType() === "script") sizes.set(response.url(), (await response.body().catch(() => Buffer.alloc(0))).length);
  });
  await signIn(page, "student@demo.example");
  for (const path of ["/roadmap", "/lessons/backpropagation", "/achievements"]) await page.goto(path, { waitUntil: "networkidle" });
  // Monaco's smallest useful part is over a megabyte.
  expect(Array.from(sizes).filter(([, size]) => size > 800_000)).toEqual([]);
});
