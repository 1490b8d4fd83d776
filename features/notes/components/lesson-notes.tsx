"use client";

import { useEffect, useState } from "react";
import { useT } from "#i18n";
import { Icon } from "#components/ui/icon.tsx";
import { useHash } from "#components/ui/use-hash.ts";
import { NotePanel } from "./note-panel.tsx";
import { NotedMark } from "./noted-mark.tsx";

interface LessonNotesProps {
  userId: string;
  lesson: string;
  noted: boolean;
}

const id = "my-notes";

/** "My notes" below a lesson, folded until it is opened here or by a link to it. */
export function LessonNotes({ userId, lesson, noted }: LessonNotesProps) {
  const t = useT();
  const hash = useHash();
  const [chosen, setChosen] = useState<boolean | null>(null);
  const open = chosen ?? hash === id;

  // A link to where one is already changes no address.
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest(`a[href="#${id}"]`)) setChosen(true);
    };
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, []);

  return (
    <details id={id} className="group scroll-mt-6 border-y border-line" open={open} onToggle={(event) => { if (event.currentTarget.open !== open) setChosen(event.currentTarget.open); }}>
      <summary className="flex min-h-11 items-center gap-2 py-2 text-base font-medium marker:content-none hover:bg-sunken [&::-webkit-details-marker]:hidden">
        <Icon name="chevron-right" size={14} className="text-ink-soft transition-transform duration-150 group-open:rotate-90" />
        <span>{t("My notes")}{noted && <NotedMark />}</span>
      </summary>
      <div className="pt-2 pb-6">{(open || chosen !== null) && <NotePanel userId={userId} kind="lesson" slug={lesson} />}</div>
    </details>
  );
}
