"use client";

import { useEffect } from "react";
import { recordReadingAction } from "../actions.ts";

interface ReadingProgressProps {
  lesson: string;
  /** The furthest point known, 0 to 1. */
  furthest: number;
  /** Id of the element that holds the text. */
  textId: string;
}

const reportAfterMs = 1500;
const worthReporting = 0.05;

/** Reports how far the text has been on the screen: a moment after scrolling stops, and when the page is left. */
export function ReadingProgress({ lesson, furthest, textId }: ReadingProgressProps) {
  useEffect(() => {
    const element = document.getElementById(textId);
    if (!element) return;
    const text = element;
    let reached = furthest;
    let reported = furthest;
    let timer: number | undefined;

    async function report() {
      window.clearTimeout(timer);
      const finished = reached === 1 && reported < 1;
      if (!finished && reached - reported < worthReporting) return;
      const before = reported;
      reported = reached;
      const result = await recordReadingAction({ lesson, furthest: reached }).catch(() => null);
      // Not stored (offline, session ended): the next scroll tries again.
      if (!result?.ok) reported = before;
    }

    function look() {
      const { top, height } = text.getBoundingClientRect();
      const seen = (window.innerHeight - top) / height;
      reached = Math.max(reached, Math.min(1, Math.max(0, seen)));
      window.clearTimeout(timer);
      timer = window.setTimeout(report, reportAfterMs);
    }

    look();
    window.addEventListener("scroll", look, { passive: true });
    window.addEventListener("pagehide", report);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener("scroll", look);
      window.removeEventListener("pagehide", report);
    };
  }, [lesson, furthest, textId]);

  return null;
}
