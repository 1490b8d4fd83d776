"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode, type SyntheticEvent } from "react";
import { useT } from "#i18n";
import type { CellState } from "#domain/cohort-map.ts";
import { cellWords } from "#domain/cohort-map-words.ts";
import { fromDate } from "#domain/day.ts";

interface MapKeysProps {
  /** "/desk/cohorts/<id>/students/". */
  studentsHref: string;
  /** The table. */
  children: ReactNode;
}

const states: Record<string, CellState> = { t: "tried", s: "stuck", a: "accepted", l: "late" };

const rowsOf = (body: HTMLElement): HTMLTableRowElement[] => [...body.querySelectorAll<HTMLTableRowElement>("tbody tr")];
/** What can have the focus in a row: the student's link, then its cells. */
const stop = (row: HTMLTableRowElement, column: number): HTMLElement | null => {
  const cell = row.cells.item(Math.min(Math.max(column, 0), row.cells.length - 1));
  return cell?.querySelector("a") ?? cell;
};
const cellAt = (target: EventTarget): HTMLTableCellElement | null => target instanceof Element ? target.closest<HTMLTableCellElement>("tbody td, tbody th") : null;

/**
 * Makes the table of a map a grid: one of its cells is in the order of tabs, arrow keys go on from it, and the line below says what
 * it means. It listens for all cells at once: they are plain HTML.
 */
export function MapKeys({ studentsHref, children }: MapKeysProps) {
  const t = useT();
  const router = useRouter();
  const root = useRef<HTMLDivElement>(null);
  const [told, setTold] = useState<string | null>(null);

  // Without this script every student's link is in the order of tabs; with it the first alone, and arrow keys lead to the others.
  useEffect(() => {
    const links = root.current?.querySelectorAll<HTMLElement>("tbody th a") ?? [];
    links.forEach((link, index) => { link.tabIndex = index === 0 ? 0 : -1; });
  }, [children]);

  function words(cell: HTMLTableCellElement): string {
    const [row, index] = [cell.parentElement, cell.cellIndex];
    const name = row?.querySelector("th")?.textContent ?? "";
    if (cell.tagName === "TH") return name;
    const head = root.current?.querySelectorAll<HTMLElement>("thead [data-c]")[index - 1];
    const title = head?.dataset.c ?? "";
    const state = states[cell.className];
    const [attempts, day] = (cell.dataset.d ?? "").split(" ").map(Number);
    if (state) return cellWords(name, title, { state, attempts, day: fromDate(new Date(day * 86_400_000)) }, t);
    if (cell.textContent === "") return cellWords(name, title, { state: "untried", attempts: 0, day: null }, t);
    const [done, total] = cell.textContent.split("/");
    return total === undefined ? t("{name} · {title}: {value}", { name, title, value: done }) : t("{name} · {title}: {done} of {total} done", { name, title, done, total });
  }

  function focus(element: HTMLElement | null) {
    if (!element) return;
    root.current?.querySelectorAll<HTMLElement>("tbody [tabindex='0']").forEach((other) => { other.tabIndex = -1; });
    const cell = cellAt(element);
    if (cell?.tagName === "TD") cell.setAttribute("aria-label", words(cell));
    element.tabIndex = 0;
    element.focus();
    element.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  /** Where Enter and a click lead: the student's attempts at the exercise, or all that they did. */
  function open(cell: HTMLTableCellElement) {
    const id = cell.closest("tr")?.dataset.u;
    const slug = root.current?.querySelectorAll<HTMLElement>("thead [data-c]")[cell.cellIndex - 1]?.dataset.e;
    if (id) router.push(`${studentsHref}${id}${slug ? `?exercise=${slug}` : ""}`);
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const cell = cellAt(event.target);
    const row = cell?.closest("tr");
    if (!cell || !row || event.altKey || event.shiftKey) return;
    const rows = rowsOf(event.currentTarget);
    const [at, column, whole] = [rows.indexOf(row), cell.cellIndex, event.ctrlKey || event.metaKey];
    const to = (rowAt: number, columnAt: number) => stop(rows[Math.min(Math.max(rowAt, 0), rows.length - 1)], columnAt);
    const target = event.key === "ArrowDown" ? to(at + 1, column) : event.key === "ArrowUp" ? to(at - 1, column)
      : event.key === "ArrowRight" ? to(at, column + 1) : event.key === "ArrowLeft" ? to(at, column - 1)
      : event.key === "PageDown" ? to(at + 10, column) : event.key === "PageUp" ? to(at - 10, column)
      : event.key === "Home" ? to(whole ? 0 : at, 0) : event.key === "End" ? to(whole ? rows.length - 1 : at, row.cells.length) : null;
    if (target) focus(target);
    else if (event.key === "Enter" && cell.tagName === "TD") open(cell);
    else return;
    event.preventDefault();
  }

  function onClick(event: MouseEvent<HTMLDivElement>) {
    const cell = cellAt(event.target);
    if (!cell || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(cell);
  }

  const tell = (event: SyntheticEvent) => {
    const cell = cellAt(event.target);
    if (cell) setTold(words(cell));
  };

  return (
    <div ref={root} onKeyDown={onKeyDown} onClick={onClick} onFocus={tell} onMouseOver={tell}>
      <div className="max-h-[80dvh] overflow-auto border-t border-l border-line">{children}</div>
      <p className="sticky bottom-16 z-10 md:bottom-0 min-h-11 border-b border-line bg-paper py-2.5 text-sm tabular-nums" data-testid="map-line">
        {told ?? t("Point at a cell, or go to it with the arrow keys; Enter opens the attempts.")}
      </p>
    </div>
  );
}
