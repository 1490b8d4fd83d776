"use client";

import { useCallback, useEffect, useEffectEvent, useReducer, useRef } from "react";
import { gradingEventSchema, type GradingEvent, type TestResult, type Verdict } from "#domain/verdict.ts";
import type { ProgressPoint } from "#components/charts/progress-chart.tsx";

export type GradingMode = "run" | "submit";

export interface GradingState {
  phase: "idle" | "sending" | "queued" | "grading" | "done" | "refused";
  mode: GradingMode;
  /** Gradings before this one in the queue. */
  ahead: number;
  total: number;
  tests: TestResult[];
  progress: ProgressPoint[];
  printed: string;
  verdict: Verdict | null;
  awards: string[];
  /** Why it was not graded, in words. */
  refusal: string | null;
}

const idle: GradingState = { phase: "idle", mode: "run", ahead: 0, total: 0, tests: [], progress: [], printed: "", verdict: null, awards: [], refusal: null };

type Change = { do: "send"; mode: GradingMode } | { do: "accepted" } | { do: "refuse"; message: string } | { do: "event"; event: GradingEvent };

const maxPoints = 1000;

/** Every second point, when there are too many to draw. */
const thin = (points: ProgressPoint[]): ProgressPoint[] => points.length > maxPoints ? points.filter((_, i) => i % 2 === 0) : points;

function onEvent(state: GradingState, event: GradingEvent): GradingState {
  switch (event.type) {
    case "queued": return { ...state, phase: "queued", ahead: event.ahead };
    // A grading that began anew after a lost worker starts its list again.
    case "started": return { ...state, phase: "grading", total: event.total, tests: [], progress: [], printed: "" };
    case "test": {
      const tests = state.tests.slice();
      tests[event.index] = event.result;
      return { ...state, phase: "grading", total: event.total, tests };
    }
    case "progress": return { ...state, progress: thin([...state.progress, { step: event.step, metrics: event.metrics }]) };
    case "printed": return { ...state, printed: (state.printed + event.text).slice(-20_000) };
    case "verdict": return { ...state, phase: "done", verdict: event.verdict, tests: event.verdict.tests, awards: event.awards };
  }
}

function reduce(state: GradingState, change: Change): GradingState {
  switch (change.do) {
    case "send": return { ...idle, phase: "sending", mode: change.mode };
    case "accepted": return { ...state, phase: "queued" };
    case "refuse": return { ...state, phase: "refused", refusal: change.message };
    case "event": return onEvent(state, change.event);
  }
}

/** What the server answers to a Run or a Submit. */
export type StartOutcome = { ok: true; gradingId: string } | { ok: false; message: string };

/**
 * Sends a program to be graded and follows its events until the verdict. One at a time.
 * @param openGrading a submission's grading that was begun by an earlier visit of the page
 */
export function useGrading(start: (mode: GradingMode) => Promise<StartOutcome>, onDone: (state: { mode: GradingMode; verdict: Verdict }) => void, openGrading: string | null) {
  const [state, change] = useReducer(reduce, idle);
  const source = useRef<EventSource>(null);
  const busy = useRef(false);

  const follow = useCallback((id: string, mode: GradingMode) => {
    const events = new EventSource(`/api/gradings/${id}/events`);
    source.current = events;
    events.onmessage = (message: MessageEvent<string>) => {
      const parsed = gradingEventSchema.safeParse(JSON.parse(message.data));
      if (!parsed.success) return;
      change({ do: "event", event: parsed.data });
      if (parsed.data.type !== "verdict") return;
      events.close();
      busy.current = false;
      onDone({ mode, verdict: parsed.data.verdict });
    };
    events.onerror = () => {
      // The browser reconnects by itself unless the server said no.
      if (events.readyState !== EventSource.CLOSED) return;
      busy.current = false;
      change({ do: "refuse", message: "The connection to the grader was refused. Your submission is stored; reload the page to see its verdict." });
    };
  }, [onDone]);

  const watchOn = useEffectEvent(() => {
    if (openGrading === null || busy.current) return;
    busy.current = true;
    change({ do: "send", mode: "submit" });
    change({ do: "accepted" });
    follow(openGrading, "submit");
  });
  useEffect(() => {
    watchOn();
    return () => {
      source.current?.close();
      busy.current = false;
    };
  }, []);

  const grade = useCallback(async (mode: GradingMode) => {
    // A double click, or the key held down: one grading.
    if (busy.current) return;
    busy.current = true;
    change({ do: "send", mode });
    const outcome = await start(mode).catch((): StartOutcome => ({ ok: false, message: "The server cannot be reached. What you typed is kept in this browser; try again when the connection is back." }));
    if (!outcome.ok) {
      busy.current = false;
      change({ do: "refuse", message: outcome.message });
      return;
    }
    change({ do: "accepted" });
    follow(outcome.gradingId, mode);
  }, [start, follow]);

  return { state, grade };
}
