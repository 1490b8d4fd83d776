import { rmSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { freePort } from "../../bin/steps/free-port.ts";
import { testDatabases, type TestDatabases } from "../../bin/steps/test-database.ts";
import { severable, type SeverableDatabase } from "../factories/severable-database.ts";
import { startSite, type Site } from "./site.ts";
import { exerciseFile, openExercise, register, saved, shownCode, submit, verdict, writeCode } from "./verbs.ts";

// A site whose database can be cut off, as when its server is restarted or the network fails.

const awayMs = 10_000;
const port = await freePort();
let databases: TestDatabases;
let database: SeverableDatabase;
let site: Site;

test.beforeAll(async () => {
  test.setTimeout(600_000);
  databases = await testDatabases("test-away");
  database = await severable(await databases.create());
  site = await startSite({ port, demo: false, env: { DATABASE_URL: database.url } });
});

test.afterAll(async () => {
  database.mend();
  await site.stop();
  await database.close();
  await databases.stop();
  rmSync(site.dataDir, { recursive: true, force: true });
});

test.use({ baseURL: `http://localhost:${port}` });

test("what is typed while the database is away is kept and saved when it is back; a Submit is refused in words, then graded", async ({ page }) => {
  await register(page, "Emmy Noether");
  await openExercise(page, "softmax-stable");
  await writeCode(page, "// before the cut");
  await saved(page);
  database.cut();
  const back = new Promise((resolve) => setTimeout(resolve, awayMs)).then(() => database.mend());
  await writeCode(page, exerciseFile("02-neural-networks/softmax-stable", "solution.ts"));
  await expect(page.getByTestId("draft-status")).not.toHaveText("Saved");
  await page.getByRole("button", { name: "Submit", exact: true }).click();
  await expect(page.getByTestId("grading")).toContainText("Nothing you typed is lost");
  await back;
  await saved(page);
  await submit(page);
  await expect(page.getByTestId("grading")).toContainText("Accepted");
  await openExercise(page, "softmax-stable");
  expect(await shownCode(page)).not.toContain("before the cut");
});

test("a verdict that is under way when the database goes reaches the page when it is back", async ({ page }) => {
  await register(page, "Lise Meitner");
  await openExercise(page, "softmax-stable");
  await writeCode(page, "export function softmax(x: number[][]): number[][] {\n  for (;;);\n}\n");
  await saved(page);
  await page.getByRole("button", { name: "Submit", exact: true }).click();
  await expect(page.getByTestId("grading")).toHaveAttribute("data-phase", /queued|grading/);
  database.cut();
  await new Promise((resolve) => setTimeout(resolve, awayMs));
  database.mend();
  await verdict(page);
  await expect(page.getByTestId("grading")).toContainText("Too slow");
  await page.goto("/exercises/softmax-stable/attempts");
  await expect(page.getByText("Too slow")).toHaveCount(1);
});

test("a page that is opened while the database is away says so, and opens when it is back", async ({ page }) => {
  await register(page, "Maria Mayer");
  database.cut();
  await page.goto("/roadmap");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This page could not be shown");
  database.mend();
  await expect(async () => {
    await page.goto("/roadmap");
    await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("This page could not be shown", { timeout: 500 });
  }).toPass({ timeout: 15_000 });
});
