"use client";

import { useEffect, useRef, useState } from "react";
import { useT } from "#i18n";
import { Tabs, type TabFacts } from "#components/ui/tabs.tsx";
import { useHash } from "#components/ui/use-hash.ts";

interface StatementTabsProps {
  /** A lazy one is drawn, and asks for its content, when it is opened first. */
  tabs: readonly (TabFacts & { lazy?: boolean })[];
}

/** The tabs beside the editor; `#notes` in the address opens that one. */
export function StatementTabs({ tabs }: StatementTabsProps) {
  const t = useT();
  const hash = useHash();
  const [chosen, setChosen] = useState<string | null>(null);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const current = chosen ?? tabs.find(({ id }) => id === hash)?.id ?? tabs[0].id;

  useEffect(() => {
    const follow = () => setChosen(null);
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, []);

  // On a phone the row of tabs is wider than the screen.
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => { if (current === hash) place.current?.querySelector('[role="tab"][aria-selected="true"]')?.scrollIntoView({ block: "nearest", inline: "nearest" }); }, [current, hash]);

  function choose(id: string) {
    setOpened(new Set([...opened, current, id]));
    setChosen(id);
  }

  return (
    <div ref={place}>
      <Tabs
        label={t("About this exercise")} className="mt-4" panelClassName="pt-5" chosen={current} onChoose={choose}
        tabs={tabs.map(({ lazy, panel, ...tab }) => ({ ...tab, panel: lazy && tab.id !== current && !opened.has(tab.id) ? null : panel }))}
      />
    </div>
  );
}
