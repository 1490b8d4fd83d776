import { useId, type ReactNode } from "react";

/** What every figure shares: a title that states the finding, and a size container for its layout. The lesson draws the hairlines. */
export function Frame({ title, children }: { title: string; children: ReactNode }) {
  const titleId = useId();
  return (
    <div
      role="group" aria-labelledby={titleId}
      className="@container font-sans text-sm leading-normal text-(--ink) tabular-nums"
    >
      <p id={titleId} className="m-0 mb-4 text-base font-semibold text-balance">{title}</p>
      <div className="flex flex-col gap-4">{children}</div>
    </div>
  );
}

/** A few numbers beside their names, set so that digits stand below digits. */
export function Readout({ entries }: { entries: readonly (readonly [name: ReactNode, value: ReactNode])[] }) {
  return (
    <dl className="m-0 grid w-fit grid-cols-[auto_auto] gap-x-4 gap-y-1">
      {entries.map(([name, value], index) => (
        <div key={index} className="contents">
          <dt className="text-(--ink-soft)">{name}</dt>
          <dd className="m-0 text-right font-semibold">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The sentence that says what is seen now; read out when it changes, unless `quiet`. Room is kept so that what follows stays in its place. */
export function Narration({ lines, quiet = false, children }: { lines: "few" | "many"; quiet?: boolean; children: ReactNode }) {
  const room = lines === "few" ? "min-h-16 @xl:min-h-11" : "min-h-26 @xl:min-h-16";
  return <p aria-live={quiet ? "off" : "polite"} className={`m-0 border-l-2 border-(--accent) pl-3 text-(--ink) ${room}`}>{children}</p>;
}

/** A scrollable table, folded away until it is asked for. */
export function DataTable({ summary, head, rows }: {
  summary: string; head: readonly string[]; rows: readonly (readonly string[])[];
}) {
  return (
    <details className="text-(--ink-soft)">
      <summary className="w-fit cursor-pointer rounded-sm py-1">{summary}</summary>
      <div className="mt-2 overflow-x-auto" tabIndex={0} role="region" aria-label={summary}>
        <table className="min-w-0 border-collapse text-xs text-(--ink)">
          <thead>
            <tr>{head.map((text, column) => (
              <th key={column} scope="col" className="border-b border-(--line) px-2 py-1 text-right font-semibold first:text-left">{text}</th>
            ))}</tr>
          </thead>
          <tbody>{rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row" className="border-b border-(--line) px-2 py-1 text-left font-normal">{name}</th>
              {cells.map((cell, column) => (
                <td key={column} className="border-b border-(--line) px-2 py-1 text-right">{cell}</td>
              ))}
            </tr>
          ))}</tbody>
        </table>
      </div>
    </details>
  );
}
