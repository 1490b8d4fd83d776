"use client";

import { useCallback, useEffect, useEffectEvent, useReducer, useRef } from "react";
import { useT } from "#i18n";
import { msg } from "#domain/i18n/translate.ts";
import type { GradingEvent, TestResult, Verdict } from "#domain/verdict.ts";
import type { ProgressPoint } from "#components/charts/progress-chart.tsx";
import { watchGrading } from "./watch-grading.ts";

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
  /** The person has asked to have it stopped. */
  cancelling: boolean;
  /** The events do not come just now; it is tried again. */
  lost: boolean;
  /** Why it was not graded, or not cancelled, in words. */
  refusal: string | null;
}

const idle: GradingState = { phase: "idle", mode: "run", ahead: 0, total: 0, tests: [], progress: [], printed: "", verdict: null, awards: [], cancelling: false, lost: false, refusal: null };

type Change = { do: "send"; mode: GradingMode } | { do: "accepted" } | { do: "refuse"; message: string } | { do: "cancel" } | { do: "cancel failed"; message: string } | { do: "connection"; lost: boolean } | { do: "event"; event: GradingEvent };

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
    case "progress": return { ...state, phase: "grading", progress: thin([...state.progress, { step: event.step, metrics: event.metrics }]) };
    case "printed": return { ...state, phase: "grading", printed: (state.printed + event.text).slice(-20_000) };
    case "verdict": return { ...state, phase: "done", cancelling: false, lost: false, refusal: null, verdict: event.verdict, tests: event.verdict.tests, awards: event.awards };
  }
}

function reduce(state: GradingState, change: Change): GradingState {
  switch (change.do) {
    case "send": return { ...idle, phase: "sending", mode: change.mode };
    case "accepted": return { ...state, phase: "queued" };
    case "refuse": return { ...state, phase: "refused", refusal: change.message };
    case "cancel": return { ...state, cancelling: true };
    case "cancel failed": return { ...state, cancelling: false, refusal: change.message };
    case "connection": return state.lost === change.lost ? state : { ...state, lost: change.lost };
    case "event": return onEvent(state, change.event);
  }
}

/** A grading that was begun by an earlier visit of the page. */
export interface OpenGrading { id: string; mode: GradingMode }

/** What the server answers to a Run or a Submit. */
export type StartOutcome = { ok: true; gradingId: string } | { ok: false; message: string };

interface GradingCalls {
  start(mode: GradingMode): Promise<StartOutcome>;
  /** Resolves with why it could not be cancelled, in words; null when the verdict will say so. */
  cancel(gradingId: string): Promise<string | null>;
  onDone(state: { mode: GradingMode; verdict: Verdict }): void;
}

const unreachable = msg("The server cannot be reached. What you typed is kept in this browser; try again when the connection is back.");

/** Sends a program to be graded and follows its events until the verdict, which `cancel` can bring sooner. One at a time. */
export function useGrading({ start, cancel: sendCancel, onDone }: GradingCalls, openGrading: OpenGrading | null) {
  const t = useT();
  const [state, change] = useReducer(reduce, idle);
  const busy = useRef(false);
  const following = useRef<string>(null);
  const newest = useRef<{ id: string; mode: GradingMode }>(null);
  const stopWatching = useRef<() => void>(null);

  const follow = useCallback((id: string, mode: GradingMode) => {
    following.current = id;
    newest.current = { id, mode };
    stopWatching.current?.();
    const end = () => {
      busy.current = false;
      following.current = null;
    };
    stopWatching.current = watchGrading(id, {
      onEvent(event) {
        change({ do: "event", event });
        if (event.type !== "verdict") return;
        end();
        onDone({ mode, verdict: event.verdict });
      },
      onConnection: (lost) => change({ do: "connection", lost }),
      onRefused(message) {
        end();
        change({ do: "refuse", message: mode === "submit" ? t("{message} What you submitted is stored; its verdict will be among your attempts.", { message }) : message });
      },
    });
  }, [onDone, t]);

  const watchOn = useEffectEvent(() => {
    if (openGrading === null || busy.current) return;
    busy.current = true;
    change({ do: "send", mode: openGrading.mode });
    change({ do: "accepted" });
    follow(openGrading.id, openGrading.mode);
  });
  useEffect(() => {
    watchOn();
    return () => {
      stopWatching.current?.();
      busy.current = false;
    };
  }, []);

  const grade = useCallback(async (mode: GradingMode) => {
    // A double click, or the key held down: one grading.
    if (busy.current) return;
    busy.current = true;
    change({ do: "send", mode });
    const outcome = await start(mode).catch((): StartOutcome => ({ ok: false, message: t(unreachable) }));
    if (!outcome.ok) {
      busy.current = false;
      change({ do: "refuse", message: outcome.message });
      return;
    }
    change({ do: "accepted" });
    follow(outcome.gradingId, mode);
  }, [start, follow, t]);

  /** Once for each grading: nothing happens while none is under way, or before the server has it. */
  const cancel = useCallback(async () => {
    const id = following.current;
    if (id === null) return;
    change({ do: "cancel" });
    const problem = await sendCancel(id).catch(() => t(unreachable));
    if (problem !== null && following.current === id) change({ do: "cancel failed", message: problem });
  }, [sendCancel, t]);

  /** Once more the verdict of what was sent last: it may be told differently now. */
  const hearAgain = useCallback(() => { if (newest.current !== null && !busy.current) follow(newest.current.id, newest.current.mode); }, [follow]);

  return { state, grade, cancel, hearAgain };
}
