import { useT } from "#i18n";
import { PublishedState } from "#components/studio/published-state.tsx";
import type { OwnText } from "../queries.ts";

/** Where a course's own text stands, in words. */
export function LessonState({ own: { archived, number, withdrawn, changed } }: { own: Pick<OwnText, "archived" | "number" | "withdrawn" | "changed"> }) {
  const t = useT();
  if (archived) return <span className="text-ink-soft">{t("Put away")}</span>;
  return <PublishedState number={number} withdrawn={withdrawn} changed={changed} />;
}
