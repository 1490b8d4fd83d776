"use client";

import type { ReactNode } from "react";
import { useT } from "#i18n";
import { controlClass } from "#components/ui/field.tsx";
import { Button } from "#components/ui/button.tsx";
import { cn } from "#lib/cn.ts";
import type { DateSet } from "../schema.ts";

/** The columns of the dates, where there is room for them. */
export const columns = "gap-x-4 gap-y-3 lg:grid lg:grid-cols-[minmax(14rem,1fr)_13.5rem_13.5rem_7rem_4.5rem] lg:items-start";

interface DatesRowProps {
  name: string;
  title: ReactNode;
  set: DateSet;
  changed: boolean;
  /** Where there is little room, the fields are there only once the row is unfolded. */
  folded?: boolean;
  /** What holds while a field is empty; null where there is no such field. */
  otherwise: Record<keyof DateSet, string | null>;
  onChange(now: DateSet): void;
}

/** A month, an exercise or a project with its dates and how often one may hand it in. */
export function DatesRow({ name, title, set, changed, folded = false, otherwise, onChange }: DatesRowProps) {
  const t = useT();
  const empty = set.opens === null && set.due === null && set.quota === null;
  const text = cn(controlClass(false), "min-h-11 scroll-mb-60 py-1.5 text-sm tabular-nums lg:min-h-9");
  return (
    <div className={cn(columns, "flex flex-col py-3 lg:py-1.5", changed && "bg-accent-soft -mx-2 px-2")}>
      <div className="min-w-0">{title}</div>
      <div className={folded && !changed ? "contents max-lg:hidden" : "contents"}>
        <Cell label={t("Opens")} name={name} otherwise={set.opens === null ? otherwise.opens : null}>
          {(label) => <input type="datetime-local" aria-label={label} className={text} value={set.opens ?? ""} onChange={(event) => onChange({ ...set, opens: event.target.value || null })} />}
        </Cell>
        <Cell label={t("Due")} name={name} otherwise={set.due === null ? otherwise.due : null}>
          {(label) => <input type="datetime-local" aria-label={label} className={text} value={set.due ?? ""} onChange={(event) => onChange({ ...set, due: event.target.value || null })} />}
        </Cell>
        {otherwise.quota === null ? <span className="max-lg:hidden" /> : <Cell label={t("Submissions")} name={name} otherwise={set.quota === null ? otherwise.quota : null}>
          {(label) => <input type="number" min={1} max={1000} step={1} aria-label={label} className={text} value={set.quota ?? ""} onChange={(event) => onChange({ ...set, quota: event.target.value === "" ? null : Number(event.target.value) })} />}
        </Cell>}
        <div>{!empty && <Button variant="quiet" size="sm" className="min-h-11 px-2 lg:min-h-9" aria-label={t("Clear: {name}", { name })} onClick={() => onChange({ opens: null, due: null, quota: null })}>{t("Clear")}</Button>}</div>
      </div>
    </div>
  );
}

function Cell({ label, name, otherwise, children }: { label: string; name: string; otherwise: string | null; children: (label: string) => ReactNode }) {
  const t = useT();
  return (
    <div className="max-lg:grid max-lg:grid-cols-[6.5rem_minmax(0,1fr)] max-lg:items-center max-lg:gap-x-3">
      <span aria-hidden="true" className="text-sm text-ink-soft lg:hidden">{label}</span>
      <div className="min-w-0">
        {children(t("{label}: {name}", { label, name }))}
        {otherwise && <p className="mt-0.5 text-xs text-ink-soft">{otherwise}</p>}
      </div>
    </div>
  );
}
