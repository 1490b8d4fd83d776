"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { z } from "zod";
import { useT } from "#i18n";
import { findingSchema } from "#domain/finding.ts";
import { startProofAction } from "../actions.ts";

const reportSchema = z.object({
  id: z.string(),
  filesHash: z.string(),
  createdAt: z.coerce.date(),
  startedAt: z.coerce.date().nullable(),
  finishedAt: z.coerce.date().nullable(),
  progress: z.number(),
  passed: z.boolean().nullable(),
  findings: z.array(findingSchema),
});
export type Report = z.infer<typeof reportSchema>;

/** Between two tries to reach the report of a proof that goes on without us. */
const tryAgainMs = 3000;

/** The newest proof of a challenge: begins one, and follows it to its end. */
export function useProof(challengeId: string, newest: Report | null) {
  const t = useT();
  const [report, setReport] = useState(newest);
  const [problem, setProblem] = useState<string | null>(null);
  const [starting, setStarting] = useState(false);
  const [watched, setWatched] = useState(newest !== null && newest.finishedAt === null ? newest.id : null);
  const busy = useRef(false);

  useEffect(() => {
    if (watched === null) return;
    let source: EventSource;
    let retry: ReturnType<typeof setTimeout>;
    const open = () => {
      source = new EventSource(`/api/proofs/${watched}/events`);
      source.onmessage = (message: MessageEvent<string>) => {
        const parsed = reportSchema.safeParse(JSON.parse(message.data));
        if (!parsed.success) return;
        setReport(parsed.data);
        if (parsed.data.finishedAt !== null) setWatched(null);
      };
      // The browser comes back by itself, unless the answer was no stream: the site or its database was away, or the session has ended.
      source.onerror = () => { if (source.readyState === EventSource.CLOSED) retry = setTimeout(open, tryAgainMs); };
    };
    open();
    return () => {
      clearTimeout(retry);
      source.close();
    };
  }, [watched]);

  /**
   * Whoever presses Prove sees at once that something goes on, also while the draft is saved; a second press does nothing.
   * @param save resolves with the draft's version once the server has all that is typed; with null when it cannot have it now
   */
  const start = useCallback(async (save: () => Promise<number | null>): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    setStarting(true);
    setProblem(null);
    const version = await save();
    const result = version === null ? null : await startProofAction({ challengeId, version }).catch(() => null);
    busy.current = false;
    setStarting(false);
    if (result?.ok) setWatched(result.value.proofId);
    else if (version === null) setProblem(t("Not proved: the draft is not saved yet. The line above says why; what you typed is kept in this browser."));
    else setProblem(result?.error.message ?? t("The site cannot be reached. What you typed is kept in this browser; try again in a moment."));
  }, [challengeId, t]);

  return { report, problem, working: starting || watched !== null, start };
}
