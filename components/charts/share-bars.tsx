import type { ReactNode } from "react";

interface ShareBarsProps {
  /** Says what one sees. */
  title: string;
  /** What the names are, what is counted, and of what the bars are shares: the heads of the columns. */
  head: { name: string; count: string; share: string };
  rows: readonly { key: string; name: ReactNode; count: number; share: number; words: string }[];
}

/** Shares of one whole as bars from 0 to 100 %: the chart is its own table. */
export function ShareBars({ title, head, rows }: ShareBarsProps) {
  return (
    <figure className="max-w-3xl">
      <figcaption className="mb-2 text-base font-medium text-balance">{title}</figcaption>
      <table className="w-full text-sm">
        <thead>
          <tr className="text-left text-ink-soft">
            <th scope="col" className="py-1.5 pr-4 font-normal">{head.name}</th>
            <th scope="col" className="hidden py-1.5 pr-4 text-right font-normal sm:table-cell">{head.count}</th>
            <th scope="col" className="w-36 py-1.5 font-normal sm:w-56">{head.share}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, count, share, words }) => (
            <tr key={key} className="border-t border-line align-baseline">
              <th scope="row" className="py-1.5 pr-4 text-left font-normal wrap-anywhere">{name}</th>
              <td className="hidden py-1.5 pr-4 text-right tabular-nums sm:table-cell">{count}</td>
              <td className="py-1.5">
                <span className="flex items-center gap-2">
                  <span aria-hidden="true" className="h-2.5 flex-1 bg-sunken"><span className="block h-full bg-accent" style={{ width: `${100 * share}%` }} /></span>
                  <span className="w-12 text-right tabular-nums">{words}</span>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
