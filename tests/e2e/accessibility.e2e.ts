import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { signIn } from "./verbs.ts";

const visitors = ["/", "/sign-in", "/register", "/forgot-password", "/reset-password/not-a-real-token", "/confirm-address/not-a-real-token", "/unsubscribe/not-a-real-token", "/join", "/join/not-a-code"];
const students = [
  "/today", "/roadmap", "/months/1", "/months/2", "/months/7", "/lessons/backpropagation", "/lessons/convolution-arithmetic", "/lessons/attention",
  "/exercises/backprop-mlp", "/exercises/backprop-mlp/attempts", "/projects", "/projects/penguins-classifier", "/projects/style-transfer", "/projects/gallery", "/habits", "/papers", "/notes", "/exercises/backprop-mlp#notes", "/achievements", "/notifications", "/grades", "/settings", "/no-such-page", "/resources", "/resources?month=6", "/search", "/search?q=softmax", "/search?q=sofmax", "/search?q=xyzzyplugh",
  "/reviews",
  "/discussion", "/discussion?show=unanswered&kind=exercise&slug=matmul", "/discussion/ask", "/discussion/ask?kind=exercise&slug=backprop-mlp",
  "/messages", "/messages/new", "/announcements", "/office-hours",
];

const instructors = ["/teach", "/teach/challenges/new", "/teach/challenges/on-disk/matmul", "/teach/exercises", "/teach/exercises?month=2&sort=tried&down=1", "/teach/exercises/backprop-mlp", "/teach/exercises/backprop-mlp/similarity", "/teach/exercises/backprop-mlp/regrade"];

const themes = [{ name: "light", colorScheme: "light" }, { name: "dark", colorScheme: "dark" }, { name: "contrast", colorScheme: "light" }] as const;

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** All that a theme can change: it sets colours and nothing else (app/theme.css). */
const rulesOfColour = ["color-contrast", "link-in-text-block"];

/** What keeps somebody out, by WCAG 2.2 A and AA and as axe calls it serious or critical: with every rule, and with those of colour in each of the themes. */
async function serious(page: Page): Promise<string[]> {
  const found: string[] = [];
  // The title is the last that a page streams.
  await expect(page).toHaveTitle(/./);
  for (const { name, colorScheme } of themes) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    // High contrast is no system's setting: the page's own choice sets this.
    await page.evaluate((theme) => { if (theme === null) delete document.documentElement.dataset.theme; else document.documentElement.dataset.theme = theme; }, name === "contrast" ? name : null);
    await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== "running"));
    // Without the second page that axe opens for frames of other hosts, of which there are none: that takes as long as the look itself.
    const axe = new AxeBuilder({ page }).setLegacyMode();
    const { violations } = await (name === "light" ? axe.withTags(rules) : axe.withRules(rulesOfColour))
      // Monaco's own inside is not ours to mend; its name and its keys are tested by hand and in keyboard.e2e.ts.
      .exclude(".monaco-editor").analyze();
    found.push(...violations.filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, nodes }) => nodes.map((node) => `${name}: ${id}: ${node.target.join(" ")} ${node.failureSummary ?? ""}`)));
  }
  return found;
}

test("axe finds nothing serious on a visitor's pages", async ({ page }) => {
  test.setTimeout(120_000);
  for (const path of visitors) {
    await page.goto(path);
    expect(await serious(page), path).toEqual([]);
  }
});

test("axe finds nothing serious on a student's pages", async ({ page }) => {
  test.setTimeout(360_000);
  await signIn(page, "student@demo.example");
  for (const path of students) {
    await page.goto(path);
    if (/^\/exercises\/[^/]+$/.test(path)) await page.locator("[data-testid=code-editor][data-ready=true]").waitFor({ timeout: 60_000 });
    expect(await serious(page), path).toEqual([]);
  }
  await page.goto("/exercises/backprop-mlp/attempts");
  await page.getByRole("list", { name: "Attempts" }).getByRole("link").first().click();
  await expect(page.getByRole("region", { name: "Verdict" })).toBeVisible();
  expect(await serious(page), "an attempt").toEqual([]);
  await page.goto("/discussion");
  await page.getByRole("link", { name: "Why are all rows of my product the same?" }).click();
  await expect(page.getByText("Accepted answer")).toBeVisible();
  expect(await serious(page), "a question").toEqual([]);
});

test("axe finds nothing serious on the operator's page", async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, "admin@demo.example");
  await page.goto("/status");
  await expect(page.getByRole("heading", { name: "One worker" })).toBeVisible();
  expect(await serious(page)).toEqual([]);
  for (const path of ["/people", "/audit"]) {
    await page.goto(path);
    expect(await serious(page), path).toEqual([]);
  }
});

test("axe finds nothing serious on the pages of a course", async ({ page }) => {
  test.setTimeout(240_000);
  await signIn(page, "instructor@demo.example");
  await page.goto("/teach/courses/new");
  expect(await serious(page), "a new course").toEqual([]);
  await page.goto("/teach/courses");
  expect(await serious(page), "the list").toEqual([]);
  await page.getByRole("main").getByRole("listitem").getByRole("link").first().click();
  await expect(page.getByTestId("plan-status")).toBeVisible();
  const course = page.url();
  await page.getByRole("button", { name: /^Lesson: / }).first().click();
  expect(await serious(page), "the arrangement").toEqual([]);
  for (const part of ["versions", "settings"]) {
    await page.goto(`${course}/${part}`);
    expect(await serious(page), part).toEqual([]);
  }
});

test("axe finds nothing serious where a course's lessons are written", async ({ page }) => {
  test.setTimeout(240_000);
  await signIn(page, "instructor@demo.example");
  await page.goto("/teach/courses");
  await page.getByRole("main").getByRole("listitem").getByRole("link").first().click();
  await page.getByRole("navigation", { name: "Pages of the course" }).getByRole("link", { name: "Lessons" }).click();
  await page.waitForURL(/\/lessons$/);
  expect(await serious(page), "the list").toEqual([]);
  await page.getByRole("link", { name: "New lesson" }).click();
  await page.getByLabel("Title").fill(`In every theme ${Date.now()}`);
  expect(await serious(page), "a new lesson").toEqual([]);
  await page.getByRole("button", { name: "Make the lesson" }).click();
  await page.waitForURL(/lessons\/[0-9a-f-]{36}$/);
  await page.locator("[data-testid=code-editor][data-ready=true]").waitFor({ timeout: 60_000 });
  await expect(page.getByRole("region", { name: "Preview" }).getByText("Afterwards you can")).toBeVisible();
  expect(await serious(page), "the editor").toEqual([]);
  const studio = page.url();
  await page.getByRole("button", { name: "Insert …" }).click();
  for (const tab of ["Figure", "Question", "Link or source"]) {
    await page.getByRole("tab", { name: tab }).click();
    expect(await serious(page), tab).toEqual([]);
  }
  await page.goto(`${studio}/versions`);
  await page.getByLabel("What is new").fill("First version");
  await page.getByRole("button", { name: "Publish version 1" }).click();
  await expect(page.getByText("The draft is what students of this course read")).toBeVisible();
  await page.getByRole("link", { name: "Text of version 1" }).click();
  expect(await serious(page), "versions").toEqual([]);
  await page.getByRole("button", { name: "Withdraw version 1" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Withdraw", exact: true }).click();
  await expect(page.getByRole("button", { name: "Publish version 2" })).toBeVisible();
});

test("axe finds nothing serious on the pages of a cohort", async ({ page }) => {
  test.setTimeout(240_000);
  await signIn(page, "instructor@demo.example");
  await page.goto("/teach/cohorts/new");
  expect(await serious(page), "a new cohort").toEqual([]);
  await page.goto("/teach/cohorts");
  expect(await serious(page), "the list").toEqual([]);
  await page.getByRole("main").getByRole("listitem").getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("Cohorts");
  expect(await serious(page), "people").toEqual([]);
  const cohort = page.url();
  for (const part of ["invitations", "import", "settings", "schedule"]) {
    await page.goto(`${cohort}/${part}`);
    expect(await serious(page), part).toEqual([]);
  }
  await page.getByRole("button", { name: /^Month 1:/ }).click();
  await page.getByLabel(/^Submissions: Month 1:/).fill("5");
  await page.getByRole("button", { name: "Plan an exam" }).click();
  expect(await serious(page), "the schedule as it is changed").toEqual([]);
});

test("axe finds nothing serious in the studio", async ({ page }) => {
  test.setTimeout(240_000);
  await signIn(page, "instructor@demo.example");
  await page.goto("/teach/challenges/new");
  await page.getByLabel("Title").fill(`In every theme ${Date.now()}`);
  await page.getByRole("button", { name: "Make the challenge" }).click();
  await page.waitForURL(/challenges\/[0-9a-f-]{36}$/);
  const studio = page.url();
  for (const part of ["", "/try", "/versions"]) {
    await page.goto(`${studio}${part}`);
    if (part !== "/versions") await page.locator("[data-testid=code-editor][data-ready=true]").waitFor({ timeout: 60_000 });
    if (part === "") await expect(page.getByRole("tab", { name: "Statement" })).toBeVisible();
    expect(await serious(page), part).toEqual([]);
  }
});

test("axe finds nothing serious on an instructor's pages", async ({ page }) => {
  test.setTimeout(240_000);
  await signIn(page, "instructor@demo.example");
  for (const path of instructors) {
    await page.goto(path);
    expect(await serious(page), path).toEqual([]);
  }
});

test("axe finds nothing serious on a cohort's progress and a student's timeline", async ({ page }) => {
  test.setTimeout(240_000);
  await signIn(page, "mentor@demo.example");
  await page.goto("/desk/cohorts");
  expect(await serious(page), "the cohorts").toEqual([]);
  await page.getByRole("main").getByRole("listitem").getByRole("link", { name: /^Cohort of/ }).first().click();
  await expect(page.getByRole("grid")).toBeVisible();
  const cohort = page.url();
  for (const query of ["?open=1-2-3", "?by=topics", "?q=xyzzyplugh"]) {
    await page.goto(`${cohort}${query}`);
    expect(await serious(page), query).toEqual([]);
  }
  await page.goto(cohort);
  await page.getByRole("grid").getByRole("link", { name: "Sofia Marin" }).click();
  await page.waitForURL(/students/);
  expect(await serious(page), "a timeline").toEqual([]);
  await page.goto(`${page.url()}?kind=attempt`);
  await page.getByRole("main").getByRole("listitem").getByRole("link").filter({ hasNotText: /^(Everything|Attempts)$/ }).last().click();
  await page.waitForURL(/attempts/);
  expect(await serious(page), "an attempt of a student").toEqual([]);
});

test("axe finds nothing serious on a mentor's pages", async ({ page }) => {
  test.setTimeout(240_000);
  await signIn(page, "mentor@demo.example");
  await page.goto("/evidence");
  expect(await serious(page)).toEqual([]);
  await page.goto("/discussion/reported");
  expect(await serious(page), "/discussion/reported").toEqual([]);
  await page.goto("/desk/comments");
  await page.getByRole("button", { name: "New comment" }).click();
  expect(await serious(page), "/desk/comments").toEqual([]);
  await page.goto("/desk/queue");
  expect(await serious(page), "/desk/queue").toEqual([]);
  await page.goto("/desk");
  expect(await serious(page), "/desk").toEqual([]);
  await page.locator("a[href$='/risk']").first().click();
  await page.getByText(/^When a student stands in the list/).click();
  await page.getByRole("button", { name: /^Put aside: / }).first().click();
  expect(await serious(page), "who is at risk").toEqual([]);
  await page.goto("/desk/cohorts");
  await page.getByRole("main").getByRole("link", { name: /^Cohort of/ }).first().click();
  await page.getByRole("link", { name: "Reviews", exact: true }).click();
  await page.getByText("Month 1", { exact: true }).click();
  await expect(page.getByLabel("Hours until an answer")).toBeVisible();
  expect(await serious(page), "reviews of a cohort").toEqual([]);
  await page.getByRole("link", { name: "Announcements", exact: true }).click();
  await expect(page.getByRole("button", { name: "Announce it" })).toBeVisible();
  expect(await serious(page), "announcements to a cohort").toEqual([]);
  await page.getByRole("link", { name: "Grades", exact: true }).click();
  await page.getByRole("navigation", { name: "Months" }).getByRole("link", { name: "Month 1", exact: true }).click();
  const score = page.getByRole("button", { name: /, Matrix multiplication: / }).first();
  await expect(async () => {
    await score.click();
    await expect(page.getByRole("heading", { name: /a grade by hand|given by hand/ })).toBeVisible({ timeout: 5000 });
  }).toPass();
  expect(await serious(page), "where a grade comes from").toEqual([]);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("no page scrolls sideways", async ({ page }) => {
    test.setTimeout(180_000);
    const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    for (const path of visitors) {
      await page.goto(path);
      expect(await sideways(), path).toBeLessThanOrEqual(0);
    }
    await signIn(page, "student@demo.example");
    for (const path of students) {
      await page.goto(path);
      expect(await sideways(), path).toBeLessThanOrEqual(0);
    }
    await page.context().clearCookies();
    await signIn(page, "admin@demo.example");
    for (const path of ["/status", "/people", "/audit", "/teach/cohorts", "/teach/cohorts/new", "/teach/courses", "/teach/courses/new"]) {
      await page.goto(path);
      expect(await sideways(), path).toBeLessThanOrEqual(0);
    }
    for (const path of instructors) {
      await page.goto(path);
      expect(await sideways(), path).toBeLessThanOrEqual(0);
    }
  });
});
