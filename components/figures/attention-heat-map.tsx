import type { Attention } from "#domain/figures/attention.ts";
import { cn } from "#lib/cn.ts";
import { decimal } from "./parts/format.ts";

/** The weights as a heat map: colour above, number below, so that the number stays legible in every theme. */
export function AttentionHeatMap({ tokens, result, causal, selected, onSelect }: {
  tokens: readonly string[]; result: Attention; causal: boolean; selected: number; onSelect: (row: number) => void;
}) {
  return (
    <table className="h-fit w-full min-w-0 table-fixed border-separate border-spacing-0.5">
      <caption className="pb-2 text-left text-(--ink-soft)">Attention weights: choose a row to see its arithmetic</caption>
      <colgroup><col className="w-18" />{tokens.map((token) => <col key={token} />)}<col className="w-14" /></colgroup>
      <thead>
        <tr>
          <th scope="col" className="border-0 px-0 pt-0 pb-1 text-left text-xs font-normal text-(--ink-soft)">query \ key</th>
          {tokens.map((token) => <th key={token} scope="col" className="border-0 px-0 pt-0 pb-1 text-center text-xs font-semibold text-(--ink)">{token}</th>)}
          <th scope="col" className="border-0 px-0 pt-0 pb-1 text-right text-xs font-semibold text-(--ink-soft)">output</th>
        </tr>
      </thead>
      <tbody>
        {tokens.map((token, i) => (
          <tr key={token}>
            <th scope="row" className="border-0 p-0 pr-1.5 text-left align-top font-normal">
              <button
                type="button" aria-pressed={i === selected} onClick={() => onSelect(i)}
                className={cn(
                  "min-h-8 w-full cursor-pointer rounded-md border px-2 text-left text-(--ink)",
                  i === selected ? "border-(--accent) bg-(--accent-soft) font-semibold" : "border-(--line-strong) bg-(--surface) hover:border-(--accent)",
                )}
              >
                {token}
              </button>
            </th>
            {result.weights[i].map((weight, j) => (
              <td key={tokens[j]} className="border-0 p-0 pb-2 text-center align-top text-xs">
                <div
                  aria-hidden="true" className="h-8 rounded-sm border border-(--line) transition-colors duration-150 motion-reduce:transition-none"
                  style={{ background: causal && j > i ? HATCH : `color-mix(in oklab, var(--accent) ${(weight * 100).toFixed(1)}%, var(--surface))` }}
                />
                <span className={i === selected ? "font-semibold" : undefined}>{causal && j > i ? "masked" : weight.toFixed(2)}</span>
              </td>
            ))}
            <td className="border-0 p-0 pt-1.5 text-right align-top">{decimal(result.outputs[i][0], 2)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const HATCH = "repeating-linear-gradient(45deg, var(--line) 0 1px, transparent 1px 6px)";
