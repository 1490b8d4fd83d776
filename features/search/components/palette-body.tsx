"use client";

import { startTransition, useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { useT } from "#i18n";
import { chooseTheme } from "#components/shell/theme.ts";
import { Icon } from "#components/ui/icon.tsx";
import { signOutAction } from "#features/accounts/actions.ts";
import { optionGroups, type Command } from "./palette-options.ts";
import { PaletteItem } from "./palette-item.tsx";
import { usePalette } from "./use-palette.ts";

export interface PaletteBodyProps {
  judges: boolean;
  operates: boolean;
  onClose(): void;
  onKeys(): void;
}

const key = (text: ReactNode) => <kbd>{text}</kbd>;

/** A combobox after the ARIA practices: the focus stays in the field, the keys move through the list. */
export function PaletteBody({ judges, operates, onClose, onKeys }: PaletteBodyProps) {
  const t = useT();
  const prefix = useId();
  const list = useRef<HTMLDivElement>(null);
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const typed = text.trim();
  const { start, answer, waiting, problem } = usePalette(typed);
  const groups = optionGroups({ typed, judges, operates, start, answer, t });
  const options = groups.flatMap((group) => group.options);
  const at = Math.max(0, options.findIndex(({ id }) => id === chosen));
  const active = options[at];
  const elementId = (id: string) => `${prefix}${id}`;

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [active?.id]);

  function run(command: Command) {
    if (command.name === "keys") {
      onKeys();
      return;
    }
    onClose();
    if (command.name === "theme") chooseTheme(command.theme);
    else startTransition(signOutAction);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || active === undefined) return;
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: options.length - 1 }[event.key];
    if (target !== undefined && !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      setChosen(options[(target + options.length) % options.length].id);
    }
    if (event.key !== "Enter") return;
    event.preventDefault();
    if ((event.ctrlKey || event.metaKey) && "href" in active.does) {
      window.open(active.does.href, "_blank", "noopener,noreferrer");
      onClose();
    } else document.getElementById(elementId(active.id))?.click();
  }

  return (
    <>
      <div className="flex items-center gap-3 border-b border-line px-4">
        <Icon name="search" className="text-ink-soft" />
        <input
          type="text" role="combobox" aria-label={t("Search, or go to a page")} aria-expanded="true" aria-controls={elementId("list")} aria-autocomplete="list"
          aria-activedescendant={active && elementId(active.id)} autoComplete="off" autoCapitalize="off" spellCheck={false} maxLength={200}
          placeholder={t("Search, or go to a page")} value={text} onChange={(event) => { setText(event.target.value); setChosen(null); }} onKeyDown={onKeyDown}
          className="min-h-13 min-w-0 flex-1 bg-transparent text-base outline-none placeholder:text-ink-soft"
        />
      </div>
      {problem !== null && <p role="alert" className="px-4 pt-3 text-sm text-failed">{t.asIs(problem)}</p>}
      <div ref={list} id={elementId("list")} role="listbox" aria-label={t("Pages, results and commands")} className="max-h-[min(56dvh,26rem)] overflow-y-auto overscroll-contain p-2">
        {groups.map(({ title, options: members }, index) => (
          <div key={title} role="group" aria-labelledby={elementId(`group-${index}`)} className="not-first:mt-2">
            <p id={elementId(`group-${index}`)} className="px-2 py-1 text-xs text-ink-soft">{title}</p>
            {members.map((option) => (
              <PaletteItem key={option.id} option={option} id={elementId(option.id)} selected={option === active} onPoint={() => setChosen(option.id)} onRun={run} onGo={onClose} />
            ))}
          </div>
        ))}
      </div>
      <p role="status" className="sr-only">{waiting ? "" : t("{count, plural, one {# choice} other {# choices}}", { count: options.length })}</p>
      <p className="hidden gap-x-5 border-t border-line px-4 py-2 text-xs text-ink-soft sm:flex">
        <span>{t.rich("<key>↑</key> <key>↓</key> choose", { key })}</span>
        <span>{t.rich("<key>Enter</key> opens", { key })}</span>
        <span>{t.rich("<key>Ctrl</key>+<key>Enter</key> in a new tab", { key })}</span>
        <span>{t.rich("<key>Esc</key> closes", { key })}</span>
      </p>
    </>
  );
}
