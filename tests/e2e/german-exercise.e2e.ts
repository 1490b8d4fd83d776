import { expect, test } from "@playwright/test";
import { exerciseFile, openExercise, register, verdict, writeCode } from "./verbs.ts";

test("an exercise in German: own input, a run, two attempts and what changed between them", async ({ page, context, baseURL }) => {
  await register(page, "Gretel Deutsch");
  await context.addCookies([{ name: "descent-language", value: "de", url: baseURL ?? new URL(page.url()).origin }]);
  await openExercise(page, "matmul");
  const results = page.getByTestId("grading");

  await test.step("the page around the statement is German, the statement stays as it was written", async () => {
    await expect(page.getByRole("heading", { level: 1, name: "Matrix multiplication" })).toBeVisible();
    await expect(page.getByRole("tab", { name: "Hinweise" })).toBeVisible();
    await expect(results).toContainText("„Ausführen“ prüft die sichtbaren Prüffälle");
  });

  await test.step("an input that cannot be read is refused with its place, and nothing of it is lost", async () => {
    await page.getByRole("tab", { name: "Deine Eingabe" }).click();
    const own = page.getByRole("textbox", { name: "Deine eigene Eingabe" });
    await own.fill("[[1, 2]\n 3]");
    await page.getByRole("button", { name: "Ausführen", exact: true }).click();
    await expect(results).toContainText("Deine Eingabe, Zeile 2, Spalte 2: Erwartet ist ein Komma oder ], gefunden: „3“.");
    await page.getByRole("tab", { name: "Deine Eingabe" }).click();
    await expect(own).toHaveValue("[[1, 2]\n 3]");
    await own.fill("");
  });

  await test.step("a wrong answer says what was expected, what came, and how far they are apart", async () => {
    await writeCode(page, "export const matmul = (a: number[][], b: number[][]) => a.map(() => b[0].map(() => 1));");
    await page.getByRole("button", { name: "Abgeben", exact: true }).click();
    await verdict(page);
    await expect(results).toContainText(/\d+ von \d+ Prüffällen (ist|sind) bestanden\. Sieh dir zuerst „the worked example“ an\./);
    const failed = results.locator("li[data-status=failed]").first();
    await expect(failed).toContainText("4 von 4 Werten sind falsch. Der erste steht bei Zeile 0, Spalte 0: erwartet ist 5, herausgekommen ist 1.");
    await expect(failed).toContainText("Erwartet");
    await expect(failed).toContainText("Dein Ergebnis, abweichende Zellen umrandet");
    await expect(failed).toContainText(/\d+ von \d+ Werten weich(t|en) ab, um höchstens/);
  });

  await test.step("the attempts are named, counted and compared in German", async () => {
    await writeCode(page, exerciseFile("01-mathematics/matmul", "solution.ts"));
    await page.getByRole("button", { name: "Abgeben", exact: true }).click();
    await verdict(page);
    await expect(results).toContainText("10 von 10 Punkten");
    await expect(results).toContainText(/Alle \d+ Prüffälle sind bestanden\./);
    await page.getByRole("tab", { name: "Versuche (2)" }).click();
    await page.getByRole("button", { name: /^Versuch 1 \(.*\) in den Editor zurückholen$/ }).click();
    await expect(page.getByText(/^Zurückgeholt: Versuch 1 \(.*\); der Text davor steht im Verlauf\.$/)).toBeVisible();
    await page.getByRole("button", { name: "Die beiden gewählten vergleichen" }).click();
    await expect(page.getByRole("heading", { name: "Was sich von Versuch 1 zu Versuch 2 geändert hat" })).toBeVisible();
  });
});
