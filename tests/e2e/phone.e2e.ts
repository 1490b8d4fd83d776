import { expect, test } from "@playwright/test";
import { exerciseFile, openExercise, register, submit, writeCode } from "./verbs.ts";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test("on a phone the light editor takes Monaco's place, and an exercise can be solved", async ({ page }) => {
  const scripts: string[] = [];
  page.on("request", (request) => { if (request.resourceType() === "script" || request.url().includes("worker")) scripts.push(request.url()); });
  await register(page, "Grace Hop");
  await openExercise(page, "conv-output-size");
  await expect(page.locator(".cm-editor")).toBeVisible();
  expect(scripts.filter((url) => /ts\.worker|typescript/.test(url))).toEqual([]);
  await writeCode(page, exerciseFile("04-convolutional-networks/conv-output-size", "solution.ts"));
  await submit(page);
  await expect(page.getByTestId("grading")).toContainText("Accepted");
});
