"use client";

import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { cn } from "#lib/cn.ts";

export interface TabFacts {
  id: string;
  label: ReactNode;
  panel: ReactNode;
}

interface TabsProps {
  /** What the tabs choose between. */
  label: string;
  tabs: readonly TabFacts[];
  /** The chosen tab, when the parent holds it. */
  chosen?: string;
  onChoose?: (id: string) => void;
  className?: string;
  panelClassName?: string;
}

/** Tabs after the ARIA practices: arrow keys, Home and End choose; Tab leads into the panel. */
export function Tabs({ label, tabs, chosen, onChoose, className, panelClassName }: TabsProps) {
  const prefix = useId();
  const list = useRef<HTMLDivElement>(null);
  const [own, setOwn] = useState(tabs[0]?.id);
  const current = chosen ?? own;

  function choose(index: number) {
    const tab = tabs[(index + tabs.length) % tabs.length];
    setOwn(tab.id);
    onChoose?.(tab.id);
    list.current?.querySelectorAll<HTMLButtonElement>('[role="tab"]')[tabs.indexOf(tab)]?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    const at = tabs.findIndex((tab) => tab.id === current);
    const target = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    choose(target);
  }

  return (
    <div className={className}>
      <div ref={list} role="tablist" aria-label={label} onKeyDown={onKeyDown} className="flex gap-1 overflow-x-auto border-b border-line">
        {tabs.map((tab, index) => {
          const selected = tab.id === current;
          return (
            <button
              key={tab.id} type="button" role="tab" id={`${prefix}-${tab.id}`}
              aria-selected={selected} aria-controls={`${prefix}-${tab.id}-panel`} tabIndex={selected ? 0 : -1}
              onClick={() => choose(index)}
              className={cn(
                "-mb-px border-b-2 px-3 py-2 text-sm font-medium whitespace-nowrap -outline-offset-2",
                selected ? "border-accent text-ink" : "border-transparent text-ink-soft hover:text-ink",
              )}
            >
              {tab.label}
            </button>
          );
        })}
      </div>
      {tabs.map((tab) => (
        <div
          key={tab.id} role="tabpanel" id={`${prefix}-${tab.id}-panel`} aria-labelledby={`${prefix}-${tab.id}`}
          hidden={tab.id !== current} tabIndex={0} className={cn("-outline-offset-2", panelClassName)}
        >
          {tab.panel}
        </div>
      ))}
    </div>
  );
}
