import { useT } from "#i18n";
import { formatNumber, formatWire, shapeOfWire, type Wire } from "#domain/value.ts";
import { cn } from "#lib/cn.ts";

/** Index paths of cells that differ from what was expected. */
export type WrongCells = ReadonlySet<string>;
export const wrongCells = (paths: readonly number[][]): WrongCells => new Set(paths.map((path) => path.join(",")));

const none: WrongCells = new Set();
const shownRows = 16;
const shownColumns = 16;

const isNumeric = (wire: Wire): boolean => typeof wire === "number"
  || (typeof wire === "object" && wire !== null && !Array.isArray(wire) && ["NaN", "Infinity", "-Infinity", "-0"].includes(wire.$));

const cellText = (wire: Wire): string => typeof wire === "number" ? formatNumber(wire) : formatWire(wire, 40);

function Row({ cells, path, wrong }: { cells: readonly Wire[]; path: string; wrong: WrongCells }) {
  const t = useT();
  const more = cells.length - shownColumns;
  return (
    <tr>
      {cells.slice(0, shownColumns).map((cell, c) => {
        const isWrong = wrong.has(path === "" ? String(c) : `${path},${c}`);
        return (
          <td key={c} className={cn("px-2 py-0.5 text-right", isWrong && "rounded-sm bg-failed-soft text-failed outline outline-1 -outline-offset-1 outline-failed")}>
            {isWrong && <span className="sr-only">{t("wrong")}: </span>}
            {cellText(cell)}
          </td>
        );
      })}
      {more > 0 && <td className="px-2 py-0.5 text-ink-soft">{t("… {count} more", { count: more })}</td>}
    </tr>
  );
}

/** A matrix as a grid whose columns align; the first rows of a long one. */
function Grid({ rows, path, wrong, label }: { rows: readonly (readonly Wire[])[]; path: string; wrong: WrongCells; label: string }) {
  const t = useT();
  const more = rows.length - shownRows;
  return (
    <div className="overflow-x-auto" role="region" aria-label={label} tabIndex={0}>
      <table className="border-x border-line-strong font-mono text-xs leading-5 tabular-nums">
        <tbody>
          {rows.slice(0, shownRows).map((row, r) => <Row key={r} cells={row} path={path === "" ? String(r) : `${path},${r}`} wrong={wrong} />)}
          {more > 0 && <tr><td colSpan={shownColumns} className="px-2 py-0.5 text-ink-soft">{t("… {count, plural, one {# more row} other {# more rows}}", { count: more })}</td></tr>}
        </tbody>
      </table>
    </div>
  );
}

interface ValueViewProps {
  value: Wire;
  label: string;
  wrong?: WrongCells;
  /** Index path of this value in the whole, for nested ones. */
  path?: string;
}

/** A value as mathematics writes it: vectors and matrices as grids, objects by their fields, the rest as code. */
export function ValueView({ value, label, wrong = none, path = "" }: ValueViewProps) {
  const t = useT();
  if (Array.isArray(value) && value.length > 0) {
    const shape = shapeOfWire(value);
    if (value.every(isNumeric)) {
      return (
        <div className="overflow-x-auto" role="region" aria-label={label} tabIndex={0}>
          <table className="border-x border-line-strong font-mono text-xs leading-5 tabular-nums"><tbody><Row cells={value} path={path} wrong={wrong} /></tbody></table>
        </div>
      );
    }
    const rows = value.filter((row): row is Wire[] => Array.isArray(row));
    if (rows.length === value.length && rows.every((row) => row.every(isNumeric))) {
      return (
        <div>
          <Grid rows={rows} path={path} wrong={wrong} label={label} />
          <p className="mt-1 text-xs text-ink-soft">{shape ? t("shape [{sizes}]", { sizes: shape.join(", ") }) : t("rows of different lengths")}</p>
        </div>
      );
    }
    return (
      <ol className="space-y-2">
        {value.slice(0, 6).map((item, i) => (
          <li key={i} className="flex gap-2">
            <span className="pt-0.5 font-mono text-xs text-ink-soft">{i}</span>
            <div className="min-w-0"><ValueView value={item} label={t("{label}, item {index}", { label, index: i })} wrong={wrong} path={path === "" ? String(i) : `${path},${i}`} /></div>
          </li>
        ))}
        {value.length > 6 && <li className="text-xs text-ink-soft">{t("… {count} more", { count: value.length - 6 })}</li>}
      </ol>
    );
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value) && value.$ === "object") {
    return (
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-3 gap-y-1">
        {value.v.slice(0, 20).map(([key, item]) => (
          <div key={key} className="contents">
            <dt className="font-mono text-xs text-ink-soft">{key}</dt>
            <dd className="min-w-0"><ValueView value={item} label={[label, key].join(", ")} /></dd>
          </div>
        ))}
      </dl>
    );
  }
  const text = formatWire(value, 2000);
  return <code className={cn("text-xs break-words whitespace-pre-wrap", wrong.has(path) && "rounded-sm bg-failed-soft px-1 text-failed outline outline-1 outline-failed")}>{text}</code>;
}
