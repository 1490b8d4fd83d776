import { z } from "zod";
import { gradingEventSchema, type GradingEvent } from "#domain/verdict.ts";

/** Between two tries to reach the events of a grading that goes on without us. */
const tryAgainMs = 2000;

/** What an API route answers when it says no. */
const refusalSchema = z.object({ error: z.object({ message: z.string() }) });

/** Why the server will not tell of a grading, in its words; null when it may in a moment. */
async function refusalOf(address: string): Promise<string | null> {
  const left = new AbortController();
  try {
    const response = await fetch(address, { signal: AbortSignal.any([left.signal, AbortSignal.timeout(10_000)]) });
    if (response.ok || response.status >= 500) return null;
    return refusalSchema.parse(await response.json()).error.message;
  } catch {
    return null;
  } finally {
    left.abort();
  }
}

interface Watcher {
  onEvent(event: GradingEvent): void;
  /** The connection came, or is lost and will be tried again. */
  onConnection(lost: boolean): void;
  /** The server does not tell of this grading, and will not: why, in its words. */
  onRefused(message: string): void;
}

/**
 * Follows a grading's events up to its verdict, however often the connection, the server or its
 * database goes away meanwhile.
 * @returns ends it; nothing is called any more
 */
export function watchGrading(gradingId: string, { onEvent, onConnection, onRefused }: Watcher): () => void {
  const address = `/api/gradings/${gradingId}/events`;
  let source: EventSource | null = null;
  let retry: ReturnType<typeof setTimeout>;
  let over = false;
  const end = () => {
    over = true;
    clearTimeout(retry);
    source?.close();
  };
  const open = () => {
    source = new EventSource(address);
    source.onopen = () => onConnection(false);
    source.onmessage = (message: MessageEvent<string>) => {
      const parsed = gradingEventSchema.safeParse(JSON.parse(message.data));
      if (!parsed.success || over) return;
      if (parsed.data.type === "verdict") end();
      onEvent(parsed.data);
    };
    source.onerror = async () => {
      if (over) return;
      onConnection(true);
      // The browser comes back by itself, unless the answer was no stream: then a server or its database is away, or says no.
      if (source?.readyState !== EventSource.CLOSED) return;
      const refusal = await refusalOf(address);
      if (over) return;
      if (refusal === null) retry = setTimeout(open, tryAgainMs);
      else {
        end();
        onRefused(refusal);
      }
    };
  };
  open();
  return end;
}
