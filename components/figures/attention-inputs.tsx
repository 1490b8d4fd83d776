import { cn } from "#lib/cn.ts";
import { NumberField } from "./parts/controls.tsx";

/** What one token brings: a query and a key of width 2, and one number as its value. */
export interface TokenVectors { token: string; q: readonly [number, number]; k: readonly [number, number]; v: number }

const HEAD = "border-0 px-0 pt-0 pb-1 text-center text-xs font-semibold text-(--ink-soft)";

/** The editable vectors, one token a row. */
export function AttentionInputs({ rows, onChange }: { rows: readonly TokenVectors[]; onChange: (rows: TokenVectors[]) => void }) {
  const edit = (index: number, change: Partial<TokenVectors>) => (
    onChange(rows.map((row, i) => i === index ? { ...row, ...change } : row))
  );
  return (
    <table className="h-fit w-full min-w-0 table-fixed border-collapse">
      <caption className="pb-2 text-left text-(--ink-soft)">Queries, keys and values: edit any number</caption>
      <colgroup><col className="w-12" /><col /><col /><col /><col /><col /></colgroup>
      <thead>
        <tr>
          <th scope="col" className={HEAD}><span className="sr-only">token</span></th>
          <th scope="colgroup" colSpan={2} className={HEAD}>query q</th>
          <th scope="colgroup" colSpan={2} className={HEAD}>key k</th>
          <th scope="col" className={HEAD}>value v</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ token, q, k, v }, index) => (
          <tr key={token}>
            <th scope="row" className="border-0 py-1 pr-2 pl-0 text-left align-middle font-normal text-(--ink)">{token}</th>
            <Field name={`first component of the query of ${token}`} value={q[0]} onChange={(x) => edit(index, { q: [x, q[1]] })} />
            <Field name={`second component of the query of ${token}`} value={q[1]} onChange={(x) => edit(index, { q: [q[0], x] })} />
            <Field name={`first component of the key of ${token}`} value={k[0]} gap onChange={(x) => edit(index, { k: [x, k[1]] })} />
            <Field name={`second component of the key of ${token}`} value={k[1]} onChange={(x) => edit(index, { k: [k[0], x] })} />
            <Field name={`value of ${token}`} value={v} gap onChange={(x) => edit(index, { v: x })} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Field({ name, value, gap = false, onChange }: { name: string; value: number; gap?: boolean; onChange: (value: number) => void }) {
  return (
    <td className={cn("border-0 py-1 pr-0", gap ? "pl-2" : "pl-0.5")}>
      <NumberField name={name} value={value} min={-99} max={99} step={0.5} onChange={onChange} />
    </td>
  );
}
