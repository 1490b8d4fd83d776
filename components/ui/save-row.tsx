import { useT } from "#i18n";
import { Button } from "./button.tsx";

/** The end of a form of settings: the button, and a word once what it shows is saved. */
export function SaveRow({ pending, saved }: { pending: boolean; saved: boolean }) {
  const t = useT();
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button type="submit" variant="primary" disabled={pending} className="min-h-11 sm:min-h-10">{pending ? t("Saving …") : t("Save the changes")}</Button>
      <span role="status" className="text-sm text-ink-soft">{saved && !pending ? t("Saved.") : null}</span>
    </div>
  );
}
