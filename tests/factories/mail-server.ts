import { once } from "node:events";
import { createServer } from "node:net";
import { readMail, type ReceivedMail } from "./outbox.ts";
import { until } from "./until.ts";

export interface MailServer {
  url: string;
  /** The mail number `count` to this address, when it has come. */
  mailTo(recipient: string, count?: number): Promise<ReceivedMail>;
  countTo(recipient: string): number;
  stop(): void;
}

/** A mail server on the loopback address that takes everything: enough of RFC 5321 for one sender. */
export async function startMailServer(): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  const server = createServer((socket) => {
    let buffer = "";
    let inMessage = false;
    const answer = (line: string) => socket.write(`${line}\r\n`);
    answer("220 test");
    socket.on("error", () => undefined);
    socket.on("data", (chunk: Buffer) => {
      buffer += chunk.toString("utf8");
      for (;;) {
        const mark = inMessage ? "\r\n.\r\n" : "\r\n";
        const end = buffer.indexOf(mark);
        if (end < 0) return;
        const part = buffer.slice(0, end);
        buffer = buffer.slice(end + mark.length);
        if (inMessage) mails.push(readMail(part.replaceAll("\r\n..", "\r\n.")));
        inMessage = !inMessage && /^data$/i.test(part);
        answer(inMessage ? "354 go on" : /^quit$/i.test(part) ? "221 bye" : "250 ok");
      }
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the mail server has no port");
  const to = (recipient: string) => mails.filter((mail) => mail.to === recipient);
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    mailTo: (recipient, count = 1) => until(`mail ${count} to ${recipient}`, async () => to(recipient)[count - 1]),
    countTo: (recipient) => to(recipient).length,
    stop: () => { server.close(); },
  };
}
