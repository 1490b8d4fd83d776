"use client";

import { useEffect, useState } from "react";
import { z } from "zod";
import { msg } from "#domain/i18n/translate.ts";
import { paletteStartSchema, searchAnswerSchema, type PaletteStart, type SearchAnswer } from "../schema.ts";

const waitMs = 120;
/** One letter begins half of all words. */
export const fewestCharacters = 2;

const failureSchema = z.object({ error: z.object({ message: z.string() }) });
const unreachable = msg("The site cannot be reached just now. Pages and commands still work from here once it can.");

type Outcome<T> = { ok: true; value: T } | { ok: false; message: string };

/** Null when it was called off. */
async function ask<S extends z.ZodType>(url: string, schema: S, signal: AbortSignal): Promise<Outcome<z.output<S>> | null> {
  try {
    const response = await fetch(url, { signal });
    const body: unknown = await response.json();
    if (response.ok) return { ok: true, value: schema.parse(body) };
    return { ok: false, message: failureSchema.safeParse(body).data?.error.message ?? unreachable };
  } catch {
    return signal.aborted ? null : { ok: false, message: unreachable };
  }
}

/** What the server says to an open palette: what to begin with, and what it finds of what is typed. */
export function usePalette(typed: string) {
  const [start, setStart] = useState<PaletteStart | null>(null);
  const [latest, setLatest] = useState<{ typed: string; outcome: Outcome<SearchAnswer> } | null>(null);
  const asks = typed.length >= fewestCharacters;

  useEffect(() => {
    const left = new AbortController();
    void ask("/api/v1/search/start", paletteStartSchema, left.signal).then((outcome) => { if (outcome?.ok) setStart(outcome.value); });
    return () => left.abort();
  }, []);

  useEffect(() => {
    if (!asks) return;
    const left = new AbortController();
    const timer = setTimeout(async () => {
      const outcome = await ask(`/api/v1/search?${new URLSearchParams({ q: typed })}`, searchAnswerSchema, left.signal);
      if (outcome) setLatest({ typed, outcome });
    }, waitMs);
    return () => {
      clearTimeout(timer);
      left.abort();
    };
  }, [typed, asks]);

  return {
    start,
    // While the next answer is on its way the last one stays: a list that empties at each key would flicker.
    answer: asks && latest?.outcome.ok ? latest.outcome.value : null,
    waiting: asks && latest?.typed !== typed,
    problem: asks && latest?.typed === typed && !latest.outcome.ok ? latest.outcome.message : null,
  };
}
