"use client";

import { useEffect, useEffectEvent, useState, type ComponentType, type MouseEvent } from "react";
import { useT } from "#i18n";
import { NavLink } from "#components/shell/nav-link.tsx";
import { shortcutOf } from "#domain/search/shortcut.ts";
import { questionKeyIsOn } from "./question-key.ts";
import type { SearchDialogsProps, Shown } from "./search-dialogs.tsx";

interface SearchLauncherProps {
  judges: boolean;
  operates: boolean;
}

const typing = "input, textarea, select, [contenteditable], [role=textbox], [data-testid=code-editor]";
const isTyping = (target: EventTarget | null): boolean => target instanceof Element && target.closest(typing) !== null;

/**
 * The entry of the rail, which leads to /search where there is no script, and the keys that open palette and list
 * of keys from anywhere. What they open is loaded at its first use.
 */
export function SearchLauncher(props: SearchLauncherProps) {
  const t = useT();
  const [shown, setShown] = useState<Shown>(null);
  const [Dialogs, setDialogs] = useState<ComponentType<SearchDialogsProps> | null>(null);

  function show(what: Shown) {
    setShown(what);
    // Away from the network nothing opens, and the next press tries again.
    if (Dialogs === null && what !== null) import("./search-dialogs.tsx").then((loaded) => setDialogs(() => loaded.default), () => setShown(null));
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const pressed = shortcutOf(event, /Mac|iPhone|iPad/.test(navigator.platform));
    if (pressed === null || (pressed === "keys" && (isTyping(event.target) || !questionKeyIsOn()))) return;
    // Before the editor, for which Ctrl+K begins a chord, and the browser, which may have a use for it too.
    event.preventDefault();
    event.stopPropagation();
    if (shown === pressed) show(null);
    else if (shown !== null || document.querySelector("dialog[open]") === null) show(pressed);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listen, true);
    return () => window.removeEventListener("keydown", listen, true);
  }, []);

  function onClick(event: MouseEvent) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show("palette");
  }

  return (
    <>
      <NavLink
        href="/search" label={t("Search")} icon="search" wideOnly prefetch={false} onClick={onClick}
        title={t("Search, or go anywhere: Ctrl or Cmd + K")} aria-keyshortcuts="Control+K Meta+K"
      />
      {Dialogs && <Dialogs shown={shown} onShow={setShown} {...props} />}
    </>
  );
}
