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
    const source = new EventSource(`/api/proofs/${watched}/events`);
    source.onmessage = (message: MessageEvent<string>) => {
      const parsed = reportSchema.safeParse(JSON.parse(message.data));
      if (!parsed.success) return;
      setReport(parsed.data);
      if (parsed.data.finishedAt !== null) setWatched(null);
    };
    return () => source.close();
  }, [watched]);

  /** @param version of the draft that was saved */
  const start = useCallback(async (version: number): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    setStarting(true);
    setProblem(null);
    const result = await startProofAction({ challengeId, version }).catch(() => null);
    busy.current = false;
    setStarting(false);
    if (result?.ok) setWatched(result.value.proofId);
    else setProblem(result?.error.message ?? t("The site cannot be reached. What you typed is kept in this browser; try again in a moment."));
  }, [challengeId, t]);

  return { report, problem, setProblem, working: starting || watched !== null, start };
}
