"use client";

import { useRef, useState } from "react";
import { useT } from "#i18n";
import type { SubjectKind } from "#domain/notes.ts";
import { TickBox } from "#components/ui/tick-box.tsx";
import { shareNoteAction } from "../actions.ts";

interface ShareNoteBoxProps {
  kind: SubjectKind;
  slug: string;
  shared: boolean;
}

/** Lets the mentors read a note, or nobody any more, at once; if the server did not hear of it, it goes back and says so. */
export function ShareNoteBox({ kind, slug, shared }: ShareNoteBoxProps) {
  const t = useT();
  const [on, setOn] = useState(shared);
  const [problem, setProblem] = useState<string | null>(null);
  const last = useRef(0);

  async function share(wanted: boolean) {
    const press = ++last.current;
    setOn(wanted);
    setProblem(null);
    const result = await shareNoteAction({ kind, slug, shared: wanted }).catch(() => null);
    // Pressed again since: that press has the say.
    if (result?.ok || press !== last.current) return;
    setOn(!wanted);
    setProblem(result?.error.message ?? t("Nothing was changed: the site cannot be reached. Try again in a moment."));
  }

  return (
    <div>
      <TickBox
        label={t("Share this note with my mentors")} checked={on} onChange={(event) => void share(event.target.checked)}
        hint={on ? t("The mentors and instructors of your cohorts can read it, and what you change in it. Nobody else can.") : t("For you alone. Nobody else can read it.")}
      />
      {problem && <p role="alert" className="mt-2 text-sm text-failed">{problem}</p>}
    </div>
  );
}
