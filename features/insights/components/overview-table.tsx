import Link from "next/link";
import { useT } from "#i18n";
import { Icon } from "#components/ui/icon.tsx";
import { msg } from "#domain/i18n/translate.ts";
import { percentWords } from "#domain/insight-words.ts";
import { cn } from "#lib/cn.ts";
import type { FiguresLine } from "../figures.ts";
import { sortHref, sortKeys, type SortKey, type Sorting } from "../sorting.ts";
import { timeWords } from "./time-words.ts";

const heads: Record<SortKey, string> = {
  exercise: msg("Exercise"), tried: msg("Tried"), accepted: msg("Accepted"), attempts: msg("Attempts"), time: msg("Time"), gaveUp: msg("Gave up"), problems: msg("Reports"),
};

/** Every exercise with its figures; a column's heading sorts by it. */
export function OverviewTable({ lines, sorting }: { lines: readonly FiguresLine[]; sorting: Sorting }) {
  const t = useT();
  const cell = "py-2 pl-4 text-right tabular-nums whitespace-nowrap";
  return (
    <div className="overflow-x-auto" role="region" aria-label={t("Exercises and their figures")} tabIndex={0}>
      <table className="w-full min-w-160 text-sm">
        <caption className="sr-only">{t("Exercises and their figures")}</caption>
        <thead>
          <tr className="border-b border-line-strong">
            {sortKeys.map((key) => {
              const sorted = sorting.sort === key;
              return (
                <th key={key} scope="col" aria-sort={sorted ? sorting.down ? "descending" : "ascending" : undefined} className={cn("font-medium", key === "exercise" ? "text-left" : "pl-4 text-right")}>
                  <Link href={sortHref(sorting, key)} scroll={false} className={cn("inline-flex min-h-11 items-center gap-1 whitespace-nowrap sm:min-h-9", sorted ? "text-ink" : "text-ink-soft hover:text-ink")}>
                    {t(heads[key])}<Icon name="chevron-down" size={12} className={cn(!sorted && "invisible", sorted && !sorting.down && "rotate-180")} />
                  </Link>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ slug, title, month, tried, accepted, gaveUp, medianAttempts, medianSeconds, problems }) => (
            <tr key={slug} className={cn("border-b border-line align-baseline", tried === 0 && "text-ink-soft")}>
              <th scope="row" className="py-2 text-left font-normal">
                <Link href={`/teach/exercises/${slug}`} className="link font-medium">{title}</Link>
                {sorting.month === null && <span className="ml-2 whitespace-nowrap text-ink-soft">{t("Month {month}", { month })}</span>}
              </th>
              <td className={cell}>{tried}</td>
              <td className={cell}>{tried === 0 ? "–" : percentWords(accepted / tried, t)}</td>
              <td className={cell}>{medianAttempts === null ? "–" : t("{value, number}", { value: medianAttempts })}</td>
              <td className={cell}>{medianSeconds === null ? "–" : timeWords(medianSeconds, t)}</td>
              <td className={cell}>{tried === 0 ? "–" : gaveUp}</td>
              <td className={cn(cell, problems > 0 && "font-medium text-warning")}>{problems === 0 ? "–" : problems}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
