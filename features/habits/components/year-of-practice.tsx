import { useT } from "#i18n";
import type { Day } from "#domain/day.ts";
import { monthText } from "#domain/day-words.ts";
import { minutesText } from "#domain/habits.ts";
import { finding, monthsOf, stepTexts, type DayPractice } from "#domain/heat-map.ts";
import { HeatMap } from "./heat-map.tsx";
import { HeatSquare } from "./heat-square.tsx";

/** The year of habits as a picture, with what it shows for its title and its months as a table. */
export function YearOfPractice({ days, today }: { days: readonly DayPractice[]; today: Day }) {
  const t = useT();
  const months = monthsOf(days, today);
  return (
    <section aria-labelledby="year">
      <h2 id="year" className="mb-4 text-lg font-semibold">{finding(days, today, t)}</h2>
      <HeatMap days={days} today={today} labelledBy="year" />
      <p className="mt-4 text-sm text-ink-soft">{t("Minutes of all habits on a day:")}</p>
      <ul className="mt-1.5 flex flex-wrap gap-x-5 gap-y-1.5 text-xs text-ink-soft tabular-nums">
        {stepTexts.map((text, step) => <li key={text} className="flex items-center gap-1.5"><HeatSquare step={step} className="size-3" />{t(text)}</li>)}
      </ul>
      {months.length > 0 && (
        <details className="mt-5 text-sm">
          <summary className="cursor-pointer py-1 font-medium">{t("The months as a table")}</summary>
          <table className="mt-2 w-full max-w-md text-left">
            <thead className="text-ink-soft"><tr className="border-b border-line"><th scope="col" className="py-1.5 pr-4 font-normal">{t("Month")}</th><th scope="col" className="py-1.5 pr-4 text-right font-normal">{t("Days")}</th><th scope="col" className="py-1.5 text-right font-normal">{t("Time")}</th></tr></thead>
            <tbody>
              {months.map(({ month, days: count, minutes }) => (
                <tr key={month} className="border-b border-line">
                  <th scope="row" className="py-1.5 pr-4 font-normal">{monthText(month, t)}</th>
                  <td className="py-1.5 pr-4 text-right">{count}</td>
                  <td className="py-1.5 text-right">{minutesText(minutes)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </section>
  );
}
