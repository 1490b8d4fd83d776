import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { signIn } from "./verbs.ts";

const visitors = ["/", "/sign-in", "/register", "/forgot-password", "/reset-password/not-a-real-token", "/confirm-address/not-a-real-token", "/unsubscribe/not-a-real-token", "/join", "/join/not-a-code"];
const students = [
  "/today", "/roadmap", "/months/1", "/months/2", "/months/7", "/lessons/backpropagation", "/lessons/convolution-arithmetic", "/lessons/attention",
  "/exercises/backprop-mlp", "/exercises/backprop-mlp/attempts", "/projects", "/projects/penguins-classifier", "/projects/style-transfer", "/projects/gallery", "/habits", "/papers", "/notes", "/exercises/backprop-mlp#notes", "/achievements", "/notifications", "/settings", "/no-such-page", "/resources", "/resources?month=6", "/search", "/search?q=softmax", "/search?q=sofmax", "/search?q=xyzzyplugh",
  "/discussion", "/discussion?show=unanswered&kind=exercise&slug=matmul", "/discussion/ask", "/discussion/ask?kind=exercise&slug=backprop-mlp",
];

const instructors = ["/teach", "/teach/challenges/new", "/teach/challenges/on-disk/matmul", "/teach/exercises", "/teach/exercises?month=2&sort=tried&down=1", "/teach/exercises/backprop-mlp", "/teach/exercises/backprop-mlp/similarity"];

/** WCAG 2.2 A and AA. What axe calls serious or critical keeps somebody out. */
async function serious(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    // Monaco's own inside is not ours to mend; its name and its keys are tested by hand and in keyboard.e2e.ts.
    .exclude(".monaco-editor").analyze();
  return violations.filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.failureSummary ?? ""}`));
}

for (const theme of ["light", "dark", "contrast"] as const) {
  test.describe(`in ${theme}`, () => {
    test.use({ colorScheme: theme === "contrast" ? "light" : theme });
    // High contrast is no system's setting: it is chosen on the page, which keeps it in a cookie.
    test.beforeEach(async ({ context, baseURL }) => {
      if (theme === "contrast") await context.addCookies([{ name: "descent-theme", value: theme, url: baseURL }]);
    });

    test("axe finds nothing serious on a visitor's pages", async ({ page }) => {
      for (const path of visitors) {
        await page.goto(path);
        expect(await serious(page), path).toEqual([]);
      }
    });

    test("axe finds nothing serious on a student's pages", async ({ page }) => {
      test.setTimeout(180_000);
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
      await signIn(page, "admin@demo.example");
      await page.goto("/status");
      await expect(page.getByRole("heading", { name: "One worker" })).toBeVisible();
      expect(await serious(page)).toEqual([]);
      for (const path of ["/people", "/audit"]) {
        await page.goto(path);
        expect(await serious(page), path).toEqual([]);
      }
    });

    test("axe finds nothing serious on the pages of a cohort", async ({ page }) => {
      test.setTimeout(60_000);
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
      test.setTimeout(120_000);
      await signIn(page, "instructor@demo.example");
      await page.goto("/teach/challenges/new");
      await page.getByLabel("Title").fill(`In ${theme} ${Date.now()}`);
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
      test.setTimeout(120_000);
      await signIn(page, "instructor@demo.example");
      for (const path of instructors) {
        await page.goto(path);
        expect(await serious(page), path).toEqual([]);
      }
    });

    test("axe finds nothing serious on a mentor's pages", async ({ page }) => {
      await signIn(page, "mentor@demo.example");
      await page.goto("/evidence");
      expect(await serious(page)).toEqual([]);
      await page.goto("/discussion/reported");
      expect(await serious(page), "/discussion/reported").toEqual([]);
    });
  });
}

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
    for (const path of ["/status", "/people", "/audit", "/teach/cohorts", "/teach/cohorts/new"]) {
      await page.goto(path);
      expect(await sideways(), path).toBeLessThanOrEqual(0);
    }
    for (const path of instructors) {
      await page.goto(path);
      expect(await sideways(), path).toBeLessThanOrEqual(0);
    }
  });
});
