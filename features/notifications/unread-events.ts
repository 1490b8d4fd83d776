import "server-only";
import type { Translate } from "#domain/i18n/translate.ts";
import { subscribeToPerson } from "#lib/queue/events.ts";
import { selectUnread, type Unread } from "./queries.ts";

/** After so long the page must come back, and is asked anew who it is: no stream outlives its session by a minute. */
const lifeMs = 50_000;

/** What the page of a person is told; it drops what is for somebody else who has signed in since. */
export interface UnreadEvent extends Unread { person: string }

const serverEnds = new AbortController();
let watchesServer = false;

/** A server that is asked to end waits for its connections, and every open page has one: they end at once. */
function serverEnding(): AbortSignal {
  if (!watchesServer) for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => serverEnds.abort());
  watchesServer = true;
  return serverEnds.signal;
}

/**
 * What the viewer has not read, at once and at each change, for fifty seconds. What is said while the listening
 * connection is lost arrives with the next stream.
 * @param signal ends it early: the page was closed
 */
export async function* unreadEvents(viewer: { id: string }, t: Translate, signal: AbortSignal, life = lifeMs): AsyncGenerator<UnreadEvent> {
  let wake: () => void = () => undefined;
  let changed = true;
  const over = AbortSignal.any([signal, AbortSignal.timeout(life), serverEnding()]);
  // First listen, then look: nothing falls between the two.
  const unsubscribe = await subscribeToPerson(viewer.id, () => { changed = true; wake(); });
  // Here and not at the end alone: a reader that left while it had still to take something never asks again.
  over.addEventListener("abort", () => { unsubscribe(); wake(); });
  try {
    while (!over.aborted) {
      if (changed) {
        changed = false;
        yield { person: viewer.id, ...await selectUnread(viewer, t) };
      } else await new Promise<void>((resolve) => { wake = resolve; });
    }
  } finally {
    unsubscribe();
  }
}
