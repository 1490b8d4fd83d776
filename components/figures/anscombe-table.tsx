import { quartet, setNames, summarise, type SetName, type Sets, type Summary } from "#domain/figures/anscombe-quartet.ts";
import { cn } from "#lib/cn.ts";
import { hundredths } from "./anscombe-words.ts";

const ROWS: readonly (readonly [name: string, key: keyof Summary])[] = [
  ["mean of x", "meanX"], ["mean of y", "meanY"], ["variance of x", "varianceX"], ["variance of y", "varianceY"],
  ["correlation r", "correlation"], ["slope", "slope"], ["intercept", "intercept"],
];

const shown = (value: number | null): string => value === null ? "none" : hundredths(value);

/** The statistics of the four sets side by side; an arrow marks those that moving points has raised or lowered. */
export function StatisticsTable({ sets, chosen }: { sets: Sets; chosen: SetName }) {
  const columns = setNames.map((name) => ({ name, before: summarise(quartet[name]), now: summarise(sets[name]) }));
  return (
    <table className="w-full border-collapse text-xs @sm:text-sm">
      <thead>
        <tr>
          <th scope="col" className="border-b border-(--line-strong) py-1.5 pr-1 text-left font-normal text-(--ink-soft)">Set</th>
          {columns.map(({ name }) => (
            <th key={name} scope="col" className={cn("border-b border-(--line-strong) px-1 py-1.5 text-right", name === chosen ? "bg-(--accent-soft) font-semibold" : "font-normal text-(--ink-soft)")}>{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ROWS.map(([label, key]) => (
          <tr key={key}>
            <th scope="row" className="border-b border-(--line) py-1 pr-1 text-left font-normal text-(--ink-soft)">{label}</th>
            {columns.map(({ name, before, now }) => (
              <td key={name} className={cn("border-b border-(--line) px-1 py-1 text-right whitespace-nowrap", name === chosen && "bg-(--accent-soft)")}>
                <Cell before={before[key]} now={now[key]} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ before, now }: { before: number | null; now: number | null }) {
  const text = shown(now);
  if (text === shown(before)) return text;
  const raised = now !== null && before !== null && now > before;
  return (
    <strong className="font-semibold">
      {now === null ? null : <><span aria-hidden="true" className="text-(--accent)">{raised ? "↑" : "↓"}</span><span className="sr-only">{raised ? "raised to " : "lowered to "}</span></>}
      {text}
    </strong>
  );
}
