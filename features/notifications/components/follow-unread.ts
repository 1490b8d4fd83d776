interface UnreadEvent { person: string; unread: number; newest: { id: string; text: string } | null }

const isObject = (data: unknown): data is Record<string, unknown> => typeof data === "object" && data !== null;

/** By hand: it is part of every page, and a schema's library would be half of its script. */
function isUnreadEvent(data: unknown): data is UnreadEvent {
  if (!isObject(data) || typeof data.person !== "string" || !Number.isInteger(data.unread)) return false;
  return data.newest === null || (isObject(data.newest) && typeof data.newest.id === "string" && typeof data.newest.text === "string");
}

/** A tab that nobody looks at listens on for so long. */
const hiddenForMs = 20_000;
/** After an answer that is no stream: the session has ended, or the site is being replaced. */
const pauseMs = 60_000;

/**
 * Hears what is unread, at once and at each change, while somebody looks at the page. A browser opens six connections
 * to a site and no more, so of several tabs one listens and tells the others.
 * @returns ends it
 */
export function followUnread(person: string, hear: (event: UnreadEvent) => void): () => void {
  const name = `descent-notifications-${person}`;
  const tabs = new BroadcastChannel(name);
  const take = (data: unknown): void => {
    if (isUnreadEvent(data) && data.person === person) hear(data);
  };
  tabs.onmessage = ({ data }) => take(data);
  const tell = (text: string): void => {
    const data: unknown = JSON.parse(text);
    take(data);
    tabs.postMessage(data);
  };

  let turn: AbortController | null = null;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    clearTimeout(leaving);
    if (document.visibilityState === "visible") {
      if (turn) return;
      turn = new AbortController();
      listenInTurn(name, turn.signal, tell).catch(() => undefined);
    } else leaving = setTimeout(leave, hiddenForMs);
  };
  const leave = (): void => {
    turn?.abort();
    turn = null;
  };
  document.addEventListener("visibilitychange", look);
  look();
  return () => {
    document.removeEventListener("visibilitychange", look);
    clearTimeout(leaving);
    leave();
    tabs.close();
  };
}

/** Browsers have locks where the site is reached by https, or on the machine itself; elsewhere each tab that is looked at listens. */
async function listenInTurn(name: string, signal: AbortSignal, tell: (data: string) => void): Promise<void> {
  const listen = () => new Promise<void>((done) => openStream(signal, tell, done));
  if ("locks" in navigator) await navigator.locks.request(name, { signal }, listen);
  else await listen();
}

function openStream(signal: AbortSignal, tell: (data: string) => void, done: () => void): void {
  if (signal.aborted) return done();
  const source = new EventSource("/api/v1/notifications/events");
  let again: ReturnType<typeof setTimeout> | undefined;
  source.onmessage = ({ data }: MessageEvent<string>) => tell(data);
  // What only broke off is taken up by the browser itself.
  source.onerror = () => { if (source.readyState === EventSource.CLOSED) again = setTimeout(() => openStream(signal, tell, done), pauseMs); };
  signal.addEventListener("abort", () => {
    clearTimeout(again);
    source.close();
    done();
  }, { once: true });
}
