import { useId } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { controlClass, Field } from "#components/ui/field.tsx";

/** Where somebody with a code types it. An ordinary form: its answer is the invitation's page. */
export function CodeForm() {
  const t = useT();
  const id = useId();
  return (
    <form action="/join" className="space-y-4">
      <Field id={id} label={t("Code of an invitation")} hint={t("Eight letters and digits, from who runs the cohort. Spaces and dashes do not matter.")}>
        <input id={id} name="code" required maxLength={40} autoComplete="off" autoCapitalize="characters" spellCheck={false} aria-describedby={`${id}-hint`} className={`${controlClass(false)} min-h-11 font-mono uppercase sm:min-h-10`} />
      </Field>
      <Button type="submit" className="min-h-11 sm:min-h-10">{t("Look at the invitation")}</Button>
    </form>
  );
}
