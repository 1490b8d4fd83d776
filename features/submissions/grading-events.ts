import "server-only";
import type { GradingEvent } from "#domain/verdict.ts";
import { toldEvent, type Telling } from "#domain/withheld.ts";
import { subscribe } from "#lib/queue/events.ts";
import { Retelling, type NumberedEvent } from "#lib/queue/live.ts";
import { selectGrading, selectLive, type GradingState } from "./queries.ts";
import { selectTelling } from "./telling.ts";

const lookEveryMs = 1000;

/**
 * Everything that happens to one of the viewer's own gradings, from what is known already to the
 * verdict, which is the last event. Live events come as they are sent; the stored row is looked at
 * every second too, so that the verdict arrives even when its event was lost. Who comes in the middle
 * of a long grading is told first what was said before; "started" begins the telling anew.
 * @param signal ends it early: the page was closed
 * @throws {NotFoundError} at once, also for somebody else's
 */
export async function gradingEvents(viewer: { id: string }, gradingId: string, signal: AbortSignal): Promise<AsyncGenerator<GradingEvent>> {
  const inbox = new Inbox();
  // First listen, then look: nothing falls between the two.
  const unsubscribe = await subscribe(gradingId, (heard) => inbox.put("stored" in heard ? "look" : heard));
  signal.addEventListener("abort", unsubscribe);
  try {
    const [state, telling] = await Promise.all([selectGrading(viewer, gradingId), selectTelling(viewer, gradingId)]);
    return told(follow(viewer, gradingId, state, inbox, unsubscribe, signal), telling);
  } catch (error) {
    unsubscribe();
    throw error;
  }
}

/** The events as far as their student may know them: during an exam no more than that it was handed in. */
async function* told(events: AsyncGenerator<GradingEvent>, telling: Telling): AsyncGenerator<GradingEvent> {
  for await (const event of events) {
    const known = toldEvent(event, telling);
    if (known) yield known;
  }
}

async function* follow(viewer: { id: string }, gradingId: string, first: GradingState, inbox: Inbox, unsubscribe: () => void, signal: AbortSignal): AsyncGenerator<GradingEvent> {
  const timer = setInterval(() => inbox.put("look"), lookEveryMs);
  const wake = () => inbox.put("look");
  signal.addEventListener("abort", wake);
  const retelling = new Retelling();
  let ahead = -1;
  try {
    let state: GradingState | null = first;
    while (!signal.aborted) {
      if (state?.status === "finished") {
        yield { type: "verdict", verdict: state.verdict, awards: state.awards };
        return;
      }
      if (state?.status === "waiting" && state.ahead !== ahead) {
        ahead = state.ahead;
        yield { type: "queued", ahead };
      }
      if (state?.status === "grading" && (state === first || retelling.incomplete)) {
        const live = await selectLive(gradingId).catch(() => null);
        if (live) yield* retelling.look(live);
        // What was said is not known yet, but that it has begun is.
        else if (state === first) yield { type: "started", total: 0 };
      }
      const item = await inbox.take();
      if (signal.aborted) return;
      state = item === "look" ? await lookAgain(viewer, gradingId) : null;
      if (item === "look") continue;
      if (item.event.type === "verdict") {
        yield item.event;
        return;
      }
      yield* retelling.hear(item);
    }
  } finally {
    clearInterval(timer);
    signal.removeEventListener("abort", wake);
    unsubscribe();
  }
}

/** Null while the database does not answer: the next second may be better. */
const lookAgain = (viewer: { id: string }, gradingId: string): Promise<GradingState | null> => selectGrading(viewer, gradingId, lookEveryMs).catch(() => null);

type Item = NumberedEvent | "look";

/** Items in order, for one reader that waits; several "look" in a row are one. */
class Inbox {
  private readonly items: Item[] = [];
  private wake: (() => void) | null = null;

  put(item: Item): void {
    if (item === "look" && this.items.at(-1) === "look") return;
    this.items.push(item);
    this.wake?.();
  }

  async take(): Promise<Item> {
    for (;;) {
      const item = this.items.shift();
      if (item !== undefined) return item;
      await new Promise<void>((resolve) => { this.wake = resolve; });
      this.wake = null;
    }
  }
}
