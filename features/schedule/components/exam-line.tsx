"use client";

import { useEffect, useState } from "react";
import { useT } from "#i18n";
import { examNearness, nearMinutes, type ExamNearness } from "#domain/exam-clock.ts";
import type { ExamState } from "#domain/exam.ts";
import { RefreshAt } from "#components/ui/refresh-at.tsx";

/** The exam that an open exercise is part of, as its page was made. */
export interface OpenExam {
  title: string;
  state: ExamState;
  /** ISO 8601; the reader's own end. */
  closesAt: string;
  /** ISO 8601; the server's clock. */
  now: string;
}

/** Says above the editor that the exam ends soon, and that it is over, and has the page made anew at its end. */
export function ExamLine({ exam: { title, state, closesAt, now } }: { exam: OpenExam }) {
  const t = useT();
  const open = state === "open";
  const [nearness, setNearness] = useState<ExamNearness>(null);
  // Who opens the page of an exam that is over reads it in the statement.
  const [wasOpen, setWasOpen] = useState(open);
  if (open && !wasOpen) setWasOpen(true);

  useEffect(() => {
    if (!open) return;
    const end = Date.now() + Date.parse(closesAt) - Date.parse(now);
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      clearTimeout(timer);
      const next = examNearness(end - Date.now());
      setNearness(next.nearness);
      timer = setTimeout(look, next.nextMs);
    };
    timer = setTimeout(look, 0);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [open, closesAt, now]);

  const said = state === "closed" && wasOpen
    ? t("The exam “{title}” is over and takes no more submissions. What you typed is kept, and you can still run it.", { title })
    : !open || nearness === null ? null
      : nearness === "over" ? t("The time of the exam is up …")
        : nearness === "minute" ? t("Less than a minute to the end of the exam: submit what is to count.")
          : t("Less than {minutes} minutes to the end of the exam: submit what is to count.", { minutes: nearMinutes });
  return (
    <>
      {open && <RefreshAt at={closesAt} now={now} />}
      <p role="status" className={said === null ? "sr-only" : "border-b border-line bg-warning-soft px-3 py-1.5 text-sm"}>{said}</p>
    </>
  );
}
