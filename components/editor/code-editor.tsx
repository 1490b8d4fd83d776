"use client";

import dynamic from "next/dynamic";
import { useSyncExternalStore } from "react";
import { useT } from "#i18n";
import type { CodeEditorProps } from "./editor-props.ts";

function Loading() {
  const t = useT();
  return <p className="p-4 text-sm text-ink-soft" role="status">{t("The editor is loading …")}</p>;
}

// Each editor is a script of its own, loaded where it is used and nowhere else.
const Monaco = dynamic(() => import("./monaco-code-editor.tsx"), { ssr: false, loading: Loading });
const Light = dynamic(() => import("./light-code-editor.tsx"), { ssr: false, loading: Loading });

const query = "(min-width: 768px) and (pointer: fine), (min-width: 1024px)";

function subscribe(changed: () => void): () => void {
  const list = window.matchMedia(query);
  list.addEventListener("change", changed);
  return () => list.removeEventListener("change", changed);
}

/** Monaco where there is a keyboard and room, the light editor on a phone. */
export function CodeEditor(props: CodeEditorProps) {
  const wide = useSyncExternalStore<boolean | null>(subscribe, () => window.matchMedia(query).matches, () => null);
  if (wide === null) return <Loading />;
  return wide ? <Monaco {...props} /> : <Light {...props} />;
}
