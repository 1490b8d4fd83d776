"use client";

import { useId, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useT } from "#i18n";
import type { CannedView } from "../canned-queries.ts";

/** As many as one reads; the search finds the others. */
const mostShown = 8;

/** The reusable comments, found by their titles and words; the chosen one goes into the text. */
export function CannedMenu({ comments, onChoose }: { comments: readonly CannedView[]; onChoose(comment: CannedView): void }) {
  const t = useT();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [sought, setSought] = useState("");
  const words = sought.trim().toLowerCase();
  const found = comments.filter(({ title, text }) => `${title}\n${text}`.toLowerCase().includes(words));

  function close() {
    setOpen(false);
    setSought("");
    button.current?.focus();
  }

  return (
    <>
      <button ref={button} type="button" aria-expanded={open} aria-controls={id} onClick={() => open ? close() : setOpen(true)} className="inline-flex min-h-8 items-center rounded-md border border-line-strong bg-surface px-3 py-1 text-sm font-medium hover:bg-sunken max-sm:min-h-11">{t("Reusable comments")}</button>
      {open && (
        <div id={id} className="basis-full rounded-md border border-line-strong bg-surface p-3" onKeyDown={(event) => { if (event.key === "Escape") { event.preventDefault(); event.stopPropagation(); close(); } }}>
          <TextField label={t("Search reusable comments")} optional type="search" value={sought} autoFocus onChange={(event) => setSought(event.target.value)} />
          {found.length === 0
            ? <p role="status" className="pt-3 text-sm text-ink-soft">{t("None has these words.")}</p>
            : (
              <ul className="mt-2 divide-y divide-line">
                {found.slice(0, mostShown).map((comment) => (
                  <li key={comment.id}>
                    <button type="button" className="block w-full px-1 py-2 text-left text-sm hover:bg-sunken" onClick={() => { onChoose(comment); close(); }}>
                      <span className="font-medium wrap-anywhere">{comment.title}</span>
                      {comment.owner !== null && <span className="text-ink-soft"> · {comment.owner}</span>}
                      <span className="line-clamp-1 text-ink-soft wrap-anywhere">{comment.text}</span>
                    </button>
                  </li>
                ))}
              </ul>
            )}
          <div className="pt-2"><Button size="sm" variant="quiet" className="-ml-3" onClick={close}>{t("Close")}</Button></div>
        </div>
      )}
    </>
  );
}
