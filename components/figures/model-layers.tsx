import { useId, type ReactNode } from "react";
import { sizeOf, type Traced } from "#domain/figures/model-shapes.ts";
import { cn } from "#lib/cn.ts";
import { count, formulaOf, titleOf, written, type Batch } from "./model-words.ts";

/** Pixels of the graph's column: boxes in a row from top to bottom, with a lane to their left for arrows that skip some. */
const LANE = 30;
const BOX = { width: 136, height: 32 };
const PITCH = 54;
const CALM = "transition-colors duration-150 motion-reduce:transition-none";
const COLUMNS = "grid grid-cols-[166px_minmax(0,1fr)] gap-x-3 @lg:grid-cols-[166px_minmax(0,4fr)_minmax(0,5fr)] @lg:gap-x-6";

interface LayersProps { layers: readonly Traced[]; batch: Batch; selected: number; onSelect: (place: number) => void }

/** A model as a graph from top to bottom, with each layer's shape and count beside it; one layer is selected by pointing or by arrow keys. */
export function ModelLayers({ layers, batch, selected, onSelect }: LayersProps) {
  const name = useId();
  const total = layers.reduce((sum, { parameters }) => sum + parameters, 0);
  const sizes = layers.map(({ shape }) => sizeOf(shape));
  const largest = Math.max(...sizes);
  const values = sizes.reduce((sum, size) => sum + size, 0);
  return (
    <div>
      <div aria-hidden="true" className={`${COLUMNS} border-b border-(--line) pb-1.5 text-xs text-(--ink-soft)`}>
        <span className="pl-[30px]">layer</span>
        <span>shape of what leaves it<span className="@lg:hidden">, and its parameters</span></span>
        <span className="hidden @lg:inline">parameters</span>
      </div>
      <fieldset className="relative m-0 min-w-0 border-0 p-0">
        <legend className="sr-only">Layers from the input to the output</legend>
        <Arrows layers={layers} selected={selected} />
        {layers.map((traced, place) => (
          <label
            key={place} style={{ height: PITCH }}
            onPointerEnter={(event) => { if (event.pointerType === "mouse") onSelect(place); }}
            className={cn(COLUMNS, CALM, "relative cursor-pointer items-center rounded-md has-focus-visible:outline-2 has-focus-visible:outline-(--accent)", place === selected && "bg-(--accent-soft)")}
          >
            <input type="radio" name={name} className="sr-only" checked={place === selected} onChange={() => onSelect(place)} aria-label={spoken(layers, place, batch)} />
            <span
              aria-hidden="true" style={{ width: BOX.width, height: BOX.height, marginLeft: LANE }}
              className={cn("flex items-center justify-center rounded-md border bg-(--surface) text-[12.5px] whitespace-nowrap", place === selected ? "border-2 border-(--accent) font-semibold" : "border-(--line-strong)")}
            >
              {titleOf(traced)}
            </span>
            <span aria-hidden="true" className="flex min-w-0 flex-col gap-1 text-xs/4 @lg:contents @lg:text-sm/5">
              <Measure share={sizes[place] / largest}>{written(traced.shape, batch)}</Measure>
              <Measure share={traced.parameters / total} own><Count of={traced} /></Measure>
            </span>
          </label>
        ))}
      </fieldset>
      <div className={`${COLUMNS} border-t border-(--line-strong) pt-2`}>
        <span className="pl-[30px] text-(--ink-soft)">in all</span>
        <span className="flex min-w-0 flex-col gap-0.5 @lg:contents">
          <span className="@max-lg:text-xs">{batch === null ? `${count(values)} numbers per example` : `${batch} · ${count(values)} = ${count(batch * values)} numbers`}</span>
          <span className="font-semibold">{count(total)} parameters</span>
        </span>
      </div>
    </div>
  );
}

/** A measure in figures with a bar below it: numbers compared with the largest shape, or parameters with the total. */
function Measure({ share, own = false, children }: { share: number; own?: boolean; children: ReactNode }) {
  return (
    <span className="flex min-w-0 flex-col gap-0.5 whitespace-nowrap">
      <span className={cn(own && share === 0 && "text-(--ink-soft)")}>{children}</span>
      <span className="h-[3px] w-full max-w-60 @lg:h-1">
        {share === 0 ? null : <span className={`block h-full min-w-px rounded-full ${own ? "bg-(--accent)" : "bg-(--line-strong)"}`} style={{ width: `${100 * share}%` }} />}
      </span>
    </span>
  );
}

/** The count with its formula, where there is room for that. */
function Count({ of }: { of: Traced }) {
  const formula = formulaOf(of);
  return <>{formula === null ? null : <span className="hidden @xs:inline">{formula} = </span>}{count(of.parameters)}</>;
}

function spoken(layers: readonly Traced[], place: number, batch: Batch): string {
  const { from, shape, parameters } = layers[place];
  const formula = formulaOf(layers[place]);
  const before = from.length === 0 ? "" : `, applied to ${from.map((origin) => titleOf(layers[origin])).join(" and ")}`;
  return `${place + 1}: ${titleOf(layers[place])}${before}. Shape ${written(shape, batch)}. ${count(parameters)} parameters${formula === null ? "" : `: ${formula}`}.`;
}

/** The arrows between the boxes; those into the selected layer are strong. */
function Arrows({ layers, selected }: { layers: readonly Traced[]; selected: number }) {
  const middle = (place: number) => PITCH * (place + 0.5);
  const x = LANE + BOX.width / 2;
  const edges = layers.flatMap(({ from }, to) => from.map((origin) => ({ from: origin, to })));
  // Strong ones last, so that they lie on top.
  const ordered = edges.toSorted((p, q) => Number(p.to === selected) - Number(q.to === selected));
  return (
    <svg aria-hidden="true" width={LANE + BOX.width} height={PITCH * layers.length} className="pointer-events-none absolute top-0 left-0 z-10">
      {ordered.map(({ from, to }) => {
        const strong = to === selected;
        const colour = strong ? "var(--accent)" : "var(--ink-soft)";
        const [top, bottom] = [middle(from) + BOX.height / 2 + 1, middle(to) - BOX.height / 2 - 2];
        const skips = to - from > 1;
        const path = skips
          ? `M${LANE - 1} ${middle(from)}H20Q10 ${middle(from)} 10 ${middle(from) + 10}V${middle(to) - 10}Q10 ${middle(to)} 20 ${middle(to)}H${LANE - 7}`
          : `M${x} ${top}V${bottom - 6}`;
        const head = skips ? `M${LANE - 1} ${middle(to)}l-8 -4v8Z` : `M${x} ${bottom + 1}l-4 -8h8Z`;
        return (
          <g key={`${from}-${to}`}>
            <path d={path} fill="none" stroke={colour} strokeWidth={strong ? 2.5 : 1.25} />
            <path d={head} fill={colour} />
          </g>
        );
      })}
    </svg>
  );
}
