"use client";

import { useState, type MouseEvent, type ReactNode } from "react";
import { useT } from "#i18n";
import { gradedKinds } from "#domain/gradebook.ts";
import { Dialog } from "#components/ui/dialog.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { showCellAction } from "../actions.ts";
import type { CellView } from "../queries.ts";
import type { CellRef } from "../schema.ts";
import { OverrideForm } from "./override-form.tsx";
import { useCellKeys } from "./use-cell-keys.ts";

/** The cell that a click is on, by what its button carries. */
function cellAt(cohortId: string, { target }: MouseEvent): CellRef | null {
  const button = target instanceof Element ? target.closest<HTMLElement>("button[data-student]") : null;
  const { student = "", kind: text, key = "" } = button?.dataset ?? {};
  const kind = gradedKinds.find((each) => each === text);
  return button && kind ? { cohortId, userId: student, kind, key } : null;
}

/** Opens where a score comes from when a cell of the table in it is pressed: one listener for thousands of cells. */
export function CellDialog({ cohortId, children }: { cohortId: string; children: ReactNode }) {
  const t = useT();
  const [cell, setCell] = useState<CellRef | null>(null);
  const [view, setView] = useState<CellView | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const { root, onFocus, onKeyDown } = useCellKeys(children);

  async function load(wanted: CellRef) {
    setProblem(null);
    const result = await showCellAction(wanted).catch(() => null);
    if (result?.ok) setView(result.value);
    else setProblem(result?.error.message ?? t("The site cannot be reached. What you wrote is still here; try again in a moment."));
  }

  function open(event: MouseEvent) {
    const wanted = cellAt(cohortId, event);
    if (wanted === null) return;
    setCell(wanted);
    setView(null);
    setSaid("");
    void load(wanted);
  }

  function changed(sentence: string) {
    setSaid(sentence);
    if (cell) void load(cell);
  }

  return (
    <div>
      <div ref={root} onClick={open} onFocus={onFocus} onKeyDown={onKeyDown}>{children}</div>
      <Dialog open={cell !== null} onClose={() => setCell(null)} title={view ? view.title : t("Where the score comes from")}>
        {problem && <Notice tone="failed" role="alert">{problem}</Notice>}
        {!view && !problem && <p role="status" className="text-ink-soft">{t("Loading …")}</p>}
        {view && cell && (
          <>
            <p className="text-ink-soft wrap-anywhere">{view.student}</p>
            <p className="mt-1 text-2xl font-semibold tabular-nums">{view.value}</p>
            <ul className="mt-3 space-y-1 tabular-nums wrap-anywhere">{view.lines.map((line) => <li key={line}>{line}</li>)}</ul>
            {view.computed !== null && <p className="mt-3 text-ink-soft tabular-nums">{t("Computed it would be {value}.", { value: view.computed })}</p>}
            <p role="status" className="mt-3 font-medium text-passed empty:hidden">{said}</p>
            <OverrideForm key={JSON.stringify(view.override)} cell={cell} view={view} onDone={changed} />
          </>
        )}
      </Dialog>
    </div>
  );
}
