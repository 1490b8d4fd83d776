import { useT } from "#i18n";
import { Icon } from "#components/ui/icon.tsx";
import type { OwnText } from "../queries.ts";

/** Where a course's own text stands, in words. */
export function LessonState({ own: { archived, number, withdrawn, changed } }: { own: Pick<OwnText, "archived" | "number" | "withdrawn" | "changed"> }) {
  const t = useT();
  if (archived) return <span className="text-ink-soft">{t("Put away")}</span>;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3">
      {number === null ? <span className="text-ink-soft">{t("Draft")}</span>
        : withdrawn ? <span className="text-warning">{t("Version {number} withdrawn", { number })}</span>
          : <span className="inline-flex items-center gap-1 text-passed"><Icon name="check" size={14} />{t("Published, version {number}", { number })}</span>}
      {changed === true && <span className="text-ink-soft">{t("changed since")}</span>}
    </span>
  );
}
