import { useT } from "#i18n";
import { percentWords } from "#domain/insight-words.ts";
import type { Figures } from "../figures.ts";
import { timeWords } from "./time-words.ts";

/** The figures of the overview, large. */
export function FiguresRow({ figures: { tried, accepted, gaveUp, medianAttempts, medianSeconds } }: { figures: Figures }) {
  const t = useT();
  const entries = [
    { name: t("students tried it"), value: String(tried) },
    { name: t("have it accepted"), value: tried === 0 ? "–" : percentWords(accepted / tried, t) },
    { name: t("attempts, median"), value: medianAttempts === null ? "–" : t("{value, number}", { value: medianAttempts }) },
    { name: t("from the first attempt, median"), value: medianSeconds === null ? "–" : timeWords(medianSeconds, t) },
    { name: t("gave up: nothing for two weeks"), value: String(gaveUp) },
  ];
  return (
    <dl className="mb-14 grid grid-cols-2 gap-x-8 gap-y-6 border-y border-line py-6 sm:grid-cols-3 lg:grid-cols-5">
      {entries.map(({ name, value }) => (
        <div key={name} className="flex flex-col-reverse justify-end">
          <dt className="text-sm text-ink-soft text-balance">{name}</dt>
          <dd className="text-3xl font-semibold tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
