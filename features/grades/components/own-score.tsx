import Link from "next/link";
import { useT } from "#i18n";
import { explain, gradeWords, weightWords } from "#domain/grade-words.ts";
import { itemWeight, type Score, type Weights } from "#domain/gradebook.ts";
import type { GradedItem } from "../items.ts";

/** One exercise or project of a student's own grades: the number, and where it comes from. */
export function OwnScore({ item, score, weights, timeZone }: { item: GradedItem; score: Score; weights: Weights; timeZone: string }) {
  const t = useT();
  const weight = itemWeight(weights, item);
  return (
    <li className="border-t border-line py-2 text-sm first:border-t-0">
      <div className="flex items-baseline gap-3">
        <span className="min-w-0 flex-1 wrap-anywhere">
          {item.kind === "project" && <span className="text-ink-soft">{t("Project")} · </span>}
          <Link href={`/${item.kind}s/${item.key}`} className="link">{item.title}</Link>
        </span>
        {weight !== 1 && <span className="text-ink-soft tabular-nums">{weight === 0 ? t("left out") : t("× {weight}", { weight: weightWords(weight, t) })}</span>}
        <span className={`w-20 shrink-0 text-right tabular-nums ${score.value === null ? "text-ink-soft" : ""}`}>{gradeWords(score.value, t)}</span>
      </div>
      <p className="mt-0.5 max-w-prose text-ink-soft tabular-nums wrap-anywhere">{explain(score, { timeZone, kind: item.kind }, t).join(" ")}</p>
    </li>
  );
}
