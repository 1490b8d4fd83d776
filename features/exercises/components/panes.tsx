"use client";

import { useEffect, useRef, type ReactNode } from "react";
import { Group, Panel, Separator, usePanelRef } from "react-resizable-panels";
import { useT } from "#i18n";
import { rememberPaneLayout, type PaneLayout } from "./pane-layout.ts";
import { useWide } from "./use-wide.ts";

interface PanesProps {
  layout: PaneLayout;
  statement: ReactNode;
  editor: ReactNode;
  results: ReactNode;
  /** Raised with each Run and Submit: the results are opened, or scrolled to where panes lie below each other. */
  asked: number;
}

const handle = "bg-line transition-colors duration-150 hover:bg-accent data-[separator=active]:bg-accent data-[separator=drag]:bg-accent";

/** Statement beside editor over results, resizable and remembered; one below the other where there is no room. */
export function Panes({ layout, statement, editor, results, asked }: PanesProps) {
  const t = useT();
  const wide = useWide();
  const panel = usePanelRef();
  const below = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (asked === 0) return;
    if (panel.current?.isCollapsed()) panel.current.expand();
    below.current?.scrollIntoView({ block: "start" });
  }, [asked, panel]);

  const current = useRef(layout);

  function remember(change: Partial<PaneLayout>) {
    current.current = { ...current.current, ...change };
    rememberPaneLayout(current.current);
  }

  if (wide !== true) {
    // Also what the server sends: the statement is there before any script, at its place on a wide page.
    return (
      <div className="grid flex-1 lg:min-h-0 lg:grid-cols-[var(--statement)_minmax(0,1fr)]" style={{ "--statement": `${layout.statement}%` }}>
        <div className="min-w-0 lg:min-h-0 lg:overflow-y-auto">{statement}</div>
        <div className="flex min-w-0 flex-col border-line max-lg:border-t lg:border-l">
          <div className="flex h-[70dvh] flex-col lg:h-auto lg:flex-1">{wide === null ? null : editor}</div>
          <div ref={below} className="border-t border-line">{results}</div>
        </div>
      </div>
    );
  }
  return (
    <Group orientation="horizontal" className="min-h-0 flex-1" defaultLayout={{ statement: layout.statement, work: 100 - layout.statement }} onLayoutChanged={(sizes) => remember({ statement: sizes.statement })}>
      <Panel id="statement" minSize="280px" collapsible className="relative overflow-y-auto!">{statement}</Panel>
      <Separator className={`w-px ${handle}`} aria-label={t("Width of the statement")} />
      <Panel id="work" minSize="380px">
        <Group orientation="vertical" className="h-full" defaultLayout={{ editor: layout.editor, results: 100 - layout.editor }} onLayoutChanged={(sizes) => remember({ editor: sizes.editor })}>
          <Panel id="editor" minSize="160px" className="flex flex-col">{editor}</Panel>
          <Separator className={`h-px ${handle}`} aria-label={t("Height of the editor")} />
          <Panel id="results" panelRef={panel} minSize="60px" collapsible className="relative overflow-y-auto!">{results}</Panel>
        </Group>
      </Panel>
    </Group>
  );
}
