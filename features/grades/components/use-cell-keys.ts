import { useEffect, useRef, type KeyboardEvent } from "react";

const cells = "button[data-student]";
const steps: Record<string, [down: number, across: number]> = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1], PageDown: [10, 0], PageUp: [-10, 0] };

/**
 * Makes the numbers of a table one stop in the order of tabs, from which arrow keys go on: there may be thousands. Without this
 * script each is a stop.
 * @param table what changes when the table does
 */
export function useCellKeys(table: unknown) {
  const root = useRef<HTMLDivElement>(null);
  const last = useRef<HTMLElement>(null);

  useEffect(() => {
    const all = [...root.current?.querySelectorAll<HTMLElement>(cells) ?? []];
    const stop = last.current && all.includes(last.current) ? last.current : all[0];
    for (const cell of all) cell.tabIndex = cell === stop ? 0 : -1;
  }, [table]);

  /** Also for a press of the mouse: Tab comes back to where one was. */
  function onFocus({ target }: { target: EventTarget }) {
    if (!(target instanceof HTMLElement) || !target.matches(cells)) return;
    for (const other of root.current?.querySelectorAll<HTMLElement>(`${cells}[tabindex="0"]`) ?? []) other.tabIndex = -1;
    target.tabIndex = 0;
    last.current = target;
  }

  function onKeyDown(event: KeyboardEvent) {
    const cell = event.target instanceof Element ? event.target.closest("td") : null;
    const row = cell?.parentElement;
    const step = steps[event.key];
    if (!(row instanceof HTMLTableRowElement) || !cell || !step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const rows = [...row.parentElement?.querySelectorAll<HTMLTableRowElement>(":scope > tr") ?? []];
    const at = Math.min(Math.max(rows.indexOf(row) + step[0], 0), rows.length - 1);
    rows[at].cells.item(cell.cellIndex + step[1])?.querySelector<HTMLElement>(cells)?.focus();
    event.preventDefault();
  }

  return { root, onFocus, onKeyDown };
}
