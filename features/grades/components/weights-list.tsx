import { useT } from "#i18n";
import { weightWords } from "#domain/grade-words.ts";
import { itemId, itemWeight, monthWeight, type Weights } from "#domain/gradebook.ts";
import type { GradedMonth } from "../items.ts";

/** What weighs other than 1, to be read: by students, and by mentors, who do not set it. */
export function WeightsList({ months, weights }: { months: readonly GradedMonth[]; weights: Weights }) {
  const t = useT();
  const lines = months.flatMap(({ month, title, items }) => [
    { id: `month ${month}`, name: t("Month {month}: {title}", { month, title: t.asIs(title) }), weight: monthWeight(weights, month) },
    ...items.map((item) => ({ id: itemId(item), name: item.title, weight: itemWeight(weights, item) })),
  ]).filter(({ weight }) => weight !== 1);
  if (lines.length === 0) return <p className="max-w-prose text-sm text-ink-soft">{t("Every month weighs the same, and within a month every exercise and project.")}</p>;
  return (
    <>
      <p className="mb-3 max-w-prose text-sm text-ink-soft">{t("Everything weighs 1, except:")}</p>
      <ul className="max-w-prose divide-y divide-line border-y border-line text-sm">
        {lines.map(({ id, name, weight }) => (
          <li key={id} className="flex justify-between gap-6 py-2">
            <span className="min-w-0 wrap-anywhere">{name}</span>
            <span className="shrink-0 tabular-nums">{weight === 0 ? t("left out") : t("× {weight}", { weight: weightWords(weight, t) })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
