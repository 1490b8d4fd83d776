import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, type Page } from "@playwright/test";

/** What a person does, in the words of the pages: a test reads as a story. */

export const demoPassword = "descent-demo-2026";
const root = path.resolve(import.meta.dirname, "../..");

/** A file of an exercise's folder, without the message at the top of a mistake. */
export function exerciseFile(folder: string, file: string): string {
  const text = readFileSync(path.join(root, "exercises", folder, file), "utf8");
  return file.startsWith("mistakes/") ? text.replace(/^\s*\/\*\*[\s\S]*?\*\/\s*/, "") : text;
}

/** What the author of a mistake says to who made it: its leading comment on one line. */
export function mistakeMessage(folder: string, file: string): string {
  const text = readFileSync(path.join(root, "exercises", folder, file), "utf8");
  const comment = /\/\*\*([\s\S]*?)\*\//.exec(text)?.[1] ?? "";
  return comment.split("\n").map((line) => line.replace(/^\s*\* ?/, "").trim()).filter(Boolean).join(" ");
}

export async function signIn(page: Page, email: string, password = demoPassword): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

/** A new account with an address that nobody had; returns the address. */
export async function register(page: Page, name: string): Promise<string> {
  const email = `${name.toLowerCase().replaceAll(" ", ".")}.${Date.now()}@students.example`;
  await page.goto("/register");
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill("a long and private phrase");
  await page.getByRole("button", { name: /register|create/i }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/register"));
  return email;
}

export async function openExercise(page: Page, slug: string): Promise<void> {
  await page.goto(`/exercises/${slug}`);
  await page.locator("[data-testid=code-editor][data-ready=true]").waitFor({ timeout: 60_000 });
}

/** Pastes into what has the focus. Typed text would be indented and closed by the editor, character by character. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/** Replaces the whole source. */
export async function writeCode(page: Page, source: string): Promise<void> {
  await page.locator("[data-testid=code-editor] .view-lines, [data-testid=code-editor] .cm-content").first().click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("Delete");
  await paste(page, source);
}

/** The source in the editor, as the person sees it. */
export async function shownCode(page: Page): Promise<string> {
  const lines = await page.locator("[data-testid=code-editor] .view-lines .view-line").evaluateAll((elements) =>
    elements.map((element) => ({ top: element.getBoundingClientRect().top, text: element.textContent ?? "" })).sort((a, b) => a.top - b.top).map(({ text }) => text));
  return lines.join("\n").replaceAll("\u00a0", " ");
}

export async function saved(page: Page): Promise<void> {
  await expect(page.getByTestId("draft-status")).toHaveText("Saved");
}

/** Waits for the verdict of what was just sent. */
export async function verdict(page: Page): Promise<void> {
  await expect(page.getByTestId("grading")).toHaveAttribute("data-phase", "done", { timeout: 30_000 });
}

export async function submit(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Submit", exact: true }).click();
  await verdict(page);
}

export async function run(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await verdict(page);
}

/** Submits a source without opening the exercise's page; resolves with its verdict. */
export function submitWithoutThePage(page: Page, slug: string, source: string): Promise<string | undefined> {
  return page.evaluate(async (body) => {
    const sent = await fetch("/api/v1/submissions", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ ...body, requestId: crypto.randomUUID() }) });
    const { gradingId }: { gradingId: string } = await sent.json();
    for (;;) {
      const state: { status: string; verdict?: { verdict: string } } = await (await fetch(`/api/v1/gradings/${gradingId}`)).json();
      if (state.status === "finished") return state.verdict?.verdict;
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
  }, { exerciseSlug: slug, source });
}

/** Submits an exercise's solution without opening its page; resolves when it was accepted. */
export async function acceptedWithoutThePage(page: Page, slug: string, folder: string): Promise<void> {
  expect(await submitWithoutThePage(page, slug, exerciseFile(`${folder}/${slug}`, "solution.ts")), slug).toBe("accepted");
}
