"use client";

import Link from "next/link";
import type { MouseEvent } from "react";
import { Icon } from "#components/ui/icon.tsx";
import { leavesSite } from "#domain/search/kinds.ts";
import { cn } from "#lib/cn.ts";
import type { Command, PaletteOption } from "./palette-options.ts";

interface PaletteItemProps {
  option: PaletteOption;
  id: string;
  selected: boolean;
  /** The pointer is on it. */
  onPoint(): void;
  onRun(command: Command): void;
  /** It was followed in this tab. */
  onGo(): void;
}

/** One choice: a link where it leads somewhere, so that a browser's own ways with links work. */
export function PaletteItem({ option: { label, note, icon, does }, id, selected, onPoint, onRun, onGo }: PaletteItemProps) {
  const shared = {
    id, role: "option", "aria-selected": selected, tabIndex: -1,
    onPointerMove: () => { if (!selected) onPoint(); },
    className: cn("flex min-h-10 cursor-pointer items-center gap-3 rounded-sm px-2 text-sm outline-none", selected && "bg-accent-soft text-accent"),
  };
  const inside = (
    <>
      <Icon name={icon} className={cn(!selected && "text-ink-soft")} />
      <span className={cn("min-w-0 flex-1 truncate", selected && "font-medium")}>{label}</span>
      {note !== "" && <span className={cn("shrink-0 truncate text-xs tabular-nums max-sm:max-w-2/5", !selected && "text-ink-soft")}>{note}</span>}
    </>
  );
  if ("command" in does) return <div {...shared} onClick={() => onRun(does.command)}>{inside}</div>;
  const follow = (event: MouseEvent) => { if (!event.ctrlKey && !event.metaKey && !event.shiftKey) onGo(); };
  return leavesSite(does.href)
    ? <a {...shared} href={does.href} rel="noreferrer" onClick={follow}>{inside}</a>
    : <Link {...shared} href={does.href} prefetch={false} onClick={follow}>{inside}</Link>;
}
