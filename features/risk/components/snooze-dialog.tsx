"use client";

import { useEffect, useRef, useState } from "react";
import { useT } from "#i18n";
import type { Day } from "#domain/day.ts";
import { longestNote } from "#domain/risk.ts";
import type { RiskRule } from "#domain/risk-thresholds.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useChange } from "#lib/use-change.ts";
import { snoozeAction } from "../actions.ts";

interface SnoozeDialogProps {
  cohortId: string;
  student: { id: string; name: string };
  rule: RiskRule;
  /** The reason, as it stands in the list. */
  words: string;
  tomorrow: Day;
  usual: Day;
  last: Day;
}

/** Puts one reason of a student aside until a day, with a note. What was typed stays when the dialog is closed. */
export function SnoozeDialog({ cohortId, student, rule, words, tomorrow, usual, last }: SnoozeDialogProps) {
  const t = useT();
  const [open, setOpen] = useState(false);
  // A long list has many of them: each is made when it is wanted first.
  const [wanted, setWanted] = useState(false);
  const [until, setUntil] = useState(usual);
  const [note, setNote] = useState("");
  const done = useRef(false);
  const { change, error, pending } = useChange();
  const wrong = error?.fields ?? {};

  // The line goes away with its button: who works by keyboard goes on where it went to.
  useEffect(() => () => { if (done.current) document.getElementById("put-aside")?.focus(); }, []);

  function ask() {
    setWanted(true);
    setOpen(true);
  }

  function send() {
    change(() => snoozeAction({ cohortId, userId: student.id, rule, until, note }), () => {
      setOpen(false);
      setNote("");
      done.current = true;
    });
  }

  return (
    <>
      <button type="button" onClick={ask} aria-label={t("Put aside: {name}, {reason}", { name: student.name, reason: words })} className="link inline-flex min-h-11 cursor-pointer items-center sm:min-h-6">{t("Put aside …")}</button>
      {wanted && <Dialog
        open={open} onClose={() => setOpen(false)} title={t("Put aside for {name}", { name: student.name })}
        actions={<>
          <Button onClick={() => setOpen(false)} className="min-h-11 sm:min-h-10">{t("Cancel")}</Button>
          <Button variant="primary" disabled={pending} onClick={send} className="min-h-11 sm:min-h-10">{pending ? t("Putting it aside …") : t("Put it aside")}</Button>
        </>}
      >
        <div className="space-y-5">
          <p className="text-ink-soft">{words}</p>
          <TextField label={t("Show it again on")} type="date" value={until} min={tomorrow} max={last} onChange={(event) => setUntil(event.target.value)} error={wrong.until} className="sm:w-48" />
          <TextArea
            label={t("Note")} rows={3} value={note} maxLength={longestNote} onChange={(event) => setNote(event.target.value)} error={wrong.note}
            hint={t("What you have seen to: for the others who mentor this cohort, and in what {name} can download about themselves.", { name: student.name })}
          />
          {error && !error.fields && <Notice tone="failed" role="alert">{error.message}</Notice>}
        </div>
      </Dialog>}
    </>
  );
}
