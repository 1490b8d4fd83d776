import { useCallback, useEffect, useState } from "react";
import { z } from "zod";
import { forgetText, keepText, keptText } from "#components/ui/kept-text-area.tsx";
import { setSchema, type DateSet } from "../schema.ts";

export type Edits = ReadonlyMap<string, DateSet>;

const keptSchema = z.array(z.tuple([z.string(), setSchema.extend({ quota: z.number().nullable() })]));

function editsIn(text: string): Edits {
  try {
    return new Map(keptSchema.parse(JSON.parse(text)));
  } catch {
    return new Map();
  }
}

/**
 * Dates that were changed and are not saved yet, by their lines: this browser keeps them until they are, so that a reload
 * or a link followed by mistake loses none.
 */
export function useKeptEdits(keptAs: string): [Edits, (edits: Edits) => void] {
  const [edits, setEdits] = useState<Edits>(new Map());

  // After hydration: the server cannot know what this browser keeps.
  useEffect(() => {
    const kept = editsIn(keptText(keptAs) ?? "[]");
    if (kept.size > 0) queueMicrotask(() => setEdits((typed) => new Map([...kept, ...typed])));
  }, [keptAs]);

  const change = useCallback((next: Edits) => {
    setEdits(next);
    if (next.size === 0) forgetText(keptAs);
    else keepText(keptAs, JSON.stringify([...next]));
  }, [keptAs]);

  return [edits, change];
}
