"use client";

import { useRef, useState } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { cn } from "#lib/cn.ts";
import type { SubjectKind } from "#domain/notes.ts";
import { setBookmarkAction } from "../actions.ts";

interface BookmarkButtonProps {
  kind: SubjectKind;
  slug: string;
  bookmarked: boolean;
}

/** Sets a bookmark or takes it away at once; if the server did not hear of it, it goes back and says so, on a line of its own in a row that wraps. */
export function BookmarkButton({ kind, slug, bookmarked }: BookmarkButtonProps) {
  const t = useT();
  const [on, setOn] = useState(bookmarked);
  const [problem, setProblem] = useState<string | null>(null);
  const last = useRef(0);

  async function toggle() {
    const press = ++last.current;
    setOn(!on);
    setProblem(null);
    const result = await setBookmarkAction({ kind, slug, on: !on }).catch(() => null);
    // Pressed again since: that press has the say.
    if (result?.ok || press !== last.current) return;
    setOn(on);
    setProblem(result?.error.message ?? t("The bookmark was not changed: the site cannot be reached. Try again in a moment."));
  }

  return (
    <>
      <Button variant="quiet" size="sm" aria-pressed={on} onClick={() => void toggle()} className={cn("-mr-2 min-h-11 gap-1.5 px-2 sm:min-h-8", on && "text-accent! hover:text-accent!")}>
        <Icon name="bookmark" className={cn(on && "fill-current")} />
        {t("Bookmark")}
      </Button>
      {problem && <span role="alert" className="order-last basis-full text-sm text-failed">{problem}</span>}
    </>
  );
}
