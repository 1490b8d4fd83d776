import { arrange, type Tape } from "#domain/figures/tape.ts";

export interface Place { x: number; y: number }

/** One arrow as a cubic curve, where it is labelled, and on which side of the label's place the text stands. */
export interface Arrow {
  from: number; to: number; input: number;
  curve: readonly [Place, Place, Place, Place];
  label: Place; anchor: "start" | "middle" | "end";
}

export interface Drawing { width: number; height: number; box: { width: number; height: number }; places: Place[]; arrows: Arrow[] }

/** Below this width the graph runs from top to bottom. */
const WIDE = 480;
const BOX = { wide: { width: 96, height: 60 }, tall: { width: 70, height: 58 } };
const PITCH = { column: 210, row: 80, level: 100, slot: 88 };
const GAP = 4;
/** How far beyond the boxes an arrow swings that would pass behind another box. */
const SWING = 40;
/** Labels stand nearer to the arrow's end, where arrows out of the same box are farther apart. */
const LABEL_AT = 0.66;

/** Places of boxes and arrows for the room there is. */
export function layOut(tape: Tape, width: number): Drawing {
  const wide = width >= WIDE;
  const box = wide ? BOX.wide : BOX.tall;
  const cells = arrange(tape);
  const columns = Math.max(...cells.map(({ column }) => column)) + 1;
  const rows = Math.max(...cells.map(({ row }) => row)) + 1;
  const edges = tape.flatMap(({ inputs }, to) => inputs.map((from, input) => ({ from, to, input, swings: passesBehind(cells, from, to) })));
  const swing = edges.some(({ swings }) => swings) ? SWING : 0;
  const fit = (room: number, count: number, most: number) => count < 2 ? 0 : Math.min(most, (room - box.width - 2) / (count - 1));
  const along = wide ? fit(width, columns, PITCH.column) : PITCH.level;
  const across = wide ? PITCH.row : fit(width - swing, rows, PITCH.slot);
  const drawn = box.width + 2 + (wide ? along * (columns - 1) : across * (rows - 1) + swing);
  const left = (width - drawn) / 2 + 1 + box.width / 2;
  const places = cells.map(({ column, row }): Place => wide
    ? { x: left + column * along, y: 1 + box.height / 2 + row * across }
    : { x: left + row * across, y: 1 + box.height / 2 + column * along });

  const straight = edges.filter(({ swings }) => !swings);
  const rowOf = (place: number) => cells[place].row;
  // Arrows that share a box leave it and enter it side by side, in the order of where they lead.
  const offset = (group: typeof edges, edge: (typeof edges)[number], other: "from" | "to") => {
    const sorted = group.toSorted((p, q) => rowOf(p[other]) - rowOf(q[other]) || p.input - q.input);
    return (sorted.indexOf(edge) - (sorted.length - 1) / 2) * (wide ? 26 : 30);
  };
  const arrows = edges.map((edge): Arrow => {
    const { from, to, input } = edge;
    const [a, b] = [places[from], places[to]];
    if (edge.swings) {
      const between = places.filter((_, i) => cells[i].column > cells[from].column && cells[i].column < cells[to].column);
      return { from, to, input, ...swinging(a, b, between, box, wide) };
    }
    const start = offset(straight.filter((one) => one.from === from), edge, "to");
    const end = offset(straight.filter((one) => one.to === to), edge, "from");
    const side = end === 0 ? Math.sign(rowOf(from) - rowOf(to)) : end;
    return { from, to, input, ...direct(a, b, box, wide, start, end, side) };
  });
  return { width, height: 2 + box.height + (wide ? across * (rows - 1) + swing : along * (columns - 1)), box, places, arrows };
}

type Course = Pick<Arrow, "curve" | "label" | "anchor">;

function direct(a: Place, b: Place, box: Drawing["box"], wide: boolean, start: number, end: number, side: number): Course {
  const [p, q]: [Place, Place] = wide
    ? [{ x: a.x + box.width / 2 + GAP, y: a.y + start }, { x: b.x - box.width / 2 - GAP, y: b.y + end }]
    : [{ x: a.x + start, y: a.y + box.height / 2 + GAP }, { x: b.x + end, y: b.y - box.height / 2 - GAP }];
  const reach = 0.4;
  const curve: Arrow["curve"] = wide
    ? [p, { x: p.x + reach * (q.x - p.x), y: p.y }, { x: q.x - reach * (q.x - p.x), y: q.y }, q]
    : [p, { x: p.x, y: p.y + reach * (q.y - p.y) }, { x: q.x, y: q.y - reach * (q.y - p.y) }, q];
  const middle = pointOn(curve, LABEL_AT);
  return wide
    ? { curve, label: { x: middle.x, y: middle.y + (side > 0 ? 18 : -8) }, anchor: "middle" }
    : { curve, label: { x: middle.x + (side > 0 ? 7 : -7), y: middle.y + 4 }, anchor: side > 0 ? "start" : "end" };
}

/** Round the far side of all boxes in between: below them, or to their right. */
function swinging(a: Place, b: Place, between: readonly Place[], box: Drawing["box"], wide: boolean): Course {
  if (wide) {
    const [p, q] = [{ x: a.x, y: a.y + box.height / 2 + GAP }, { x: b.x, y: b.y + box.height / 2 + GAP }];
    const low = Math.max(p.y, q.y, ...between.map(({ y }) => y + box.height / 2)) + SWING - GAP;
    const curve: Arrow["curve"] = [p, { x: p.x + 30, y: low }, { x: q.x - 30, y: low }, q];
    return { curve, label: { x: (p.x + q.x) / 2, y: pointOn(curve, 0.5).y - 7 }, anchor: "middle" };
  }
  const [p, q] = [{ x: a.x + box.width / 2 + GAP, y: a.y }, { x: b.x + box.width / 2 + GAP, y: b.y }];
  const far = Math.max(p.x, q.x, ...between.map(({ x }) => x + box.width / 2)) + SWING - GAP;
  const curve: Arrow["curve"] = [p, { x: far, y: p.y + 30 }, { x: far, y: q.y - 30 }, q];
  return { curve, label: { x: pointOn(curve, 0.5).x - 7, y: (p.y + q.y) / 2 + 4 }, anchor: "end" };
}

/** Place on a cubic curve, from 0 at its start to 1 at its end. */
export function pointOn([p, q, r, u]: Arrow["curve"], t: number): Place {
  const s = 1 - t;
  const mix = (a: number, b: number, c: number, d: number) => s ** 3 * a + 3 * s * s * t * b + 3 * s * t * t * c + t ** 3 * d;
  return { x: mix(p.x, q.x, r.x, u.x), y: mix(p.y, q.y, r.y, u.y) };
}

/** Whether a straight line between two nodes would pass behind a third. */
function passesBehind(cells: readonly { column: number; row: number }[], from: number, to: number): boolean {
  const [a, b] = [cells[from], cells[to]];
  return cells.some(({ column, row }) => {
    if (column <= a.column || column >= b.column) return false;
    const passes = a.row + ((b.row - a.row) * (column - a.column)) / (b.column - a.column);
    return Math.abs(passes - row) < 0.75;
  });
}
