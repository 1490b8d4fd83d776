"use client";

import { startTransition, useEffect, useRef, useState } from "react";
import { previewLessonAction } from "../actions.ts";
import type { LessonPreview } from "../preview.tsx";

const pauseMs = 700;

interface State {
  preview: LessonPreview;
  /** The last drawing, while a fault keeps the text from being drawn. */
  last: LessonPreview | null;
  /** The site cannot be asked just now. */
  late: boolean;
}

/**
 * What the lesson looks like, drawn by the site itself whenever typing pauses.
 * @param first as the page has drawn the saved text
 */
export function useLessonPreview(lessonId: string, text: string, first: LessonPreview): State {
  const [state, setState] = useState<State>({ preview: first, last: first.drawn ? first : null, late: false });
  const asked = useRef(0);

  useEffect(() => {
    const mine = ++asked.current;
    const timer = setTimeout(async () => {
      const result = await previewLessonAction({ lessonId, text }).catch(() => null);
      // An answer to an older text, that came late, is dropped.
      if (mine !== asked.current) return;
      // A figure that is new in the text has its script to fetch: the old drawing stays until it is there.
      startTransition(() => setState((before) => result?.ok ? { preview: result.value, last: result.value.drawn ? result.value : before.last, late: false } : { ...before, late: true }));
    }, mine === 1 ? 0 : pauseMs);
    return () => clearTimeout(timer);
  }, [lessonId, text]);

  return state;
}
