"use client";

import { useEffect, useRef, useState } from "react";
import type { ChallengeFiles } from "#domain/challenge-files.ts";
import { previewDraftAction } from "../actions.ts";
import type { Preview } from "../preview.tsx";

const pauseMs = 600;

/**
 * What the statement looks like, drawn by the site itself whenever typing pauses; `late` while it cannot be asked.
 * @param first as the page has drawn the saved files
 */
export function usePreview(challengeId: string, files: ChallengeFiles, assets: readonly string[], first: Preview): { preview: Preview; late: boolean } {
  const [state, setState] = useState({ preview: first, late: false });
  const asked = useRef(0);
  const { "exercise.yaml": yaml = "", "instructions.md": instructions = "", "hints.md": hints = "" } = files;

  useEffect(() => {
    const mine = ++asked.current;
    const timer = setTimeout(async () => {
      const result = await previewDraftAction({ challengeId, files: { "exercise.yaml": yaml, "instructions.md": instructions, "hints.md": hints } }).catch(() => null);
      // An answer to an older text, that came late, is dropped.
      if (mine !== asked.current) return;
      setState((before) => result?.ok ? { preview: result.value, late: false } : { ...before, late: true });
    }, mine === 1 ? 0 : pauseMs);
    return () => clearTimeout(timer);
  }, [challengeId, yaml, instructions, hints, assets]);

  return state;
}
