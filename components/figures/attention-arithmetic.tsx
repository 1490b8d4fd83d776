import type { Attention, AttentionOptions } from "#domain/figures/attention.ts";
import { divisorName } from "./attention-words.ts";
import { decimal, short } from "./parts/format.ts";

const CELL = "border-b border-(--line) px-1 py-1 @xl:px-3";

/** How one row of weights and its output come about, one key a line. */
export function AttentionArithmetic({ tokens, values, result, row, options, width }: {
  tokens: readonly string[]; values: readonly number[]; result: Attention; row: number; options: AttentionOptions; width: number;
}) {
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={`The arithmetic of the row ${tokens[row]}`}>
      <table className="w-full min-w-0 border-collapse text-xs @xl:text-sm">
        <caption className="pb-2 text-left text-sm text-(--ink-soft)">The row “{tokens[row]}” in numbers</caption>
        <thead>
          <tr>
            <th scope="col" className={`${CELL} text-left font-semibold text-(--ink)`}>key</th>
            {["q · k", divisorName(options, width), "softmax", "times v", "adds"].map((head) => (
              <th key={head} scope="col" className={`${CELL} text-right font-semibold whitespace-nowrap text-(--ink)`}>{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tokens.map((token, key) => {
            const masked = result.logits[row][key] === -Infinity;
            const weight = result.weights[row][key];
            return (
              <tr key={token} className={masked ? "text-(--ink-soft)" : undefined}>
                <th scope="row" className={`${CELL} text-left font-normal text-inherit`}>{token}</th>
                <td className={`${CELL} text-right`}>{short(result.scores[row][key], 2)}</td>
                <td className={`${CELL} text-right`}>{masked ? "−∞" : decimal(result.logits[row][key], 2)}</td>
                <td className={`${CELL} text-right font-semibold`}>{weight.toFixed(3)}</td>
                <td className={`${CELL} text-right`}>{short(values[key], 2)}</td>
                <td className={`${CELL} text-right`}>{weight === 0 ? "0.00" : decimal(weight * values[key], 2)}</td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3} className="border-0 px-1 py-1 text-left font-normal text-(--ink-soft) @xl:px-3">sum</th>
            <td className="border-0 px-1 py-1 text-right font-semibold @xl:px-3">1.000</td>
            <td className="border-0" />
            <td className="border-0 px-1 py-1 text-right font-semibold @xl:px-3">{decimal(result.outputs[row][0], 2)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
