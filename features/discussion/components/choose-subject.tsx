import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { controlClass, Field } from "#components/ui/field.tsx";
import type { SubjectChoice } from "../ask.ts";

/** What a question is about, for who did not come from a lesson or an exercise. It needs no script. */
export function ChooseSubject({ choices }: { choices: readonly SubjectChoice[] }) {
  const t = useT();
  return (
    <form action="/discussion/ask" className="max-w-xl space-y-4">
      <Field id="about" label={t("What is it about?")} hint={t("Each lesson and each exercise has its own questions. The way is shorter from its page.")}>
        <select id="about" name="about" required defaultValue="" className={`${controlClass(false)} min-h-11 py-2`} aria-describedby="about-hint">
          <option value="" disabled>{t("Choose a lesson or an exercise")}</option>
          {choices.map(({ month, subjects }) => (
            <optgroup key={month} label={t("Month {month}", { month })}>
              {subjects.map(({ kind, slug, title }) => <option key={`${kind} ${slug}`} value={`${kind}:${slug}`}>{kind === "lesson" ? t("{title} (lesson)", { title }) : t("{title} (exercise)", { title })}</option>)}
            </optgroup>
          ))}
        </select>
      </Field>
      <Button type="submit" variant="primary" className="min-h-11 sm:min-h-10">{t("Go on to the question")}</Button>
    </form>
  );
}
