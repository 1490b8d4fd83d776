import { useT } from "#i18n";
import { percentNumber } from "#domain/grade-words.ts";
import type { Score, ScoreState } from "#domain/gradebook.ts";
import { msg } from "#domain/i18n/translate.ts";
import { cn } from "#lib/cn.ts";
import type { GradedItem } from "../items.ts";

interface MeanCellProps {
  value: number | null;
  strong?: boolean;
  /** It is left out of the overall grade. */
  quiet?: boolean;
}

/** A mean, to be read. */
export function MeanCell({ value, strong = false, quiet = false }: MeanCellProps) {
  const t = useT();
  return (
    <td className={cn("border-b border-line px-2 py-1 text-right whitespace-nowrap group-hover:bg-sunken", strong && "font-semibold", (quiet || value === null) && "text-ink-soft")}>
      {value === null ? <span aria-label={t("nothing counts yet")} role="img">–</span> : percentNumber(value, t.locale)}
    </td>
  );
}

const states: Record<ScoreState, { sign: string; words: string }> = {
  given: { sign: "", words: msg("given by hand") },
  counted: { sign: "", words: msg("counts") },
  missing: { sign: "", words: msg("not handed in") },
  early: { sign: "…", words: msg("begun, not due yet") },
  waiting: { sign: "…", words: msg("waits for a mentor") },
  withheld: { sign: "…", words: msg("in an exam") },
  open: { sign: "–", words: msg("not due yet") },
};

/** One student's score for one exercise or project: a button that opens where it comes from (`CellDialog`). */
export function GradeCell({ userId, student, item: { kind, key, title }, score }: { userId: string; student: string; item: GradedItem; score: Score | undefined }) {
  const t = useT();
  const state = score?.state ?? "open";
  const value = score?.value ?? null;
  const { sign, words } = states[state];
  const shown = value === null ? sign : percentNumber(value, t.locale);
  return (
    <td className="border-b border-line p-0 group-hover:bg-sunken">
      <button
        type="button" data-student={userId} data-kind={kind} data-key={key}
        aria-label={t("{student}, {title}: {value}, {state}", { student, title, value: shown, state: t(words) })}
        className={cn("flex min-h-11 w-full items-center justify-end gap-1.5 px-2 text-right -outline-offset-2 hover:underline sm:min-h-8", (value === null || state === "missing") && "text-ink-soft")}
      >
        {state === "given" && <span aria-hidden="true" className="text-accent" title={t(words)}>✎</span>}
        {state === "missing" && <span aria-hidden="true" className="text-failed" title={t(words)}>∅</span>}
        {shown}
      </button>
    </td>
  );
}
