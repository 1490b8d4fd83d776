import { createServer, connect, type Socket } from "node:net";
import { once } from "node:events";

/** A way to the database that can be cut, as when the server goes away. */
export interface SeverableDatabase {
  url: string;
  /** Ends every connection and refuses new ones. */
  cut(): void;
  /** Cuts when a client says this, before the server hears it; resolves then. */
  cutAt(words: string): Promise<void>;
  mend(): void;
  close(): Promise<void>;
}

export async function severable(databaseUrl: string): Promise<SeverableDatabase> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let whole = true;
  let fatal: { words: string; done: () => void } | null = null;
  const cut = () => {
    whole = false;
    for (const socket of sockets) socket.destroy();
  };
  const server = createServer((client) => {
    if (!whole) {
      client.destroy();
      return;
    }
    const upstream = connect(Number(target.port), target.hostname);
    for (const [socket, other] of [[client, upstream], [upstream, client]]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.once("close", () => { sockets.delete(socket); other.destroy(); });
      socket.on("error", () => socket.destroy());
    }
    upstream.pipe(client);
    client.on("data", (chunk: Buffer) => {
      if (fatal && chunk.includes(fatal.words)) {
        cut();
        fatal.done();
        fatal = null;
      } else if (!upstream.destroyed) upstream.write(chunk);
    });
    client.on("end", () => upstream.end());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  return {
    url: url.href,
    cut,
    cutAt: (words) => new Promise((done) => { fatal = { words, done }; }),
    mend() { whole = true; },
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
