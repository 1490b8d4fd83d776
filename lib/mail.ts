import "server-only";
import { randomUUID } from "node:crypto";
import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { createTransport } from "nodemailer";
import { z } from "zod";
import { env } from "./env.ts";
import { logger } from "./logger.ts";

export interface Mail {
  to: string;
  subject: string;
  /** Plain text; a link stands on a line of its own. */
  text: string;
  /** Further headers, sent as they are: ASCII, on one line. */
  headers?: Readonly<Record<string, string>>;
}

const message = ({ headers = {}, ...mail }: Mail) => ({
  from: env().MAIL_FROM, ...mail,
  headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, { prepared: true, value }])),
});

/** Whether mails leave this machine, so that answering one shows whose mailbox it is. */
export const mailReachesPeople = (): boolean => env().SMTP_URL !== undefined;

/** Writes the mail as an .eml file that any mail program opens; under its final name only when complete. */
async function writeToOutbox(mail: Mail): Promise<void> {
  const outbox = path.resolve(env().DATA_DIR, "outbox");
  await mkdir(outbox, { recursive: true, mode: 0o700 });
  const { message: written } = await createTransport({ streamTransport: true, buffer: true }).sendMail(message(mail));
  if (!Buffer.isBuffer(written)) throw new Error("nodemailer returned a stream where a buffer was asked for");
  const file = path.join(outbox, `${new Date().toISOString().replaceAll(":", "-")}-${randomUUID().slice(0, 8)}.eml`);
  await writeFile(`${file}.part`, written.toString("utf8").replaceAll("\r\n", "\n"), { mode: 0o600 });
  await rename(`${file}.part`, file);
  logger.info({ file }, "no SMTP_URL is set: a mail was written to a file");
}

async function deliver(mail: Mail): Promise<void> {
  const url = env().SMTP_URL;
  if (url === undefined) return writeToOutbox(mail);
  const transport = createTransport({ url, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 });
  try {
    await transport.sendMail(message(mail));
  } finally {
    transport.close();
  }
}

const retryAfterMs = [5_000, 60_000];

/**
 * Sends a mail without making the caller wait: how long an answer takes must not tell whether a mail
 * went out. A mail that cannot be sent is tried again twice, then logged.
 */
export function sendMail(mail: Mail): void {
  void (async () => {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await deliver(mail);
      } catch (error) {
        logger.error({ err: error, attempt, subject: mail.subject }, "a mail could not be sent");
        if (attempt >= retryAfterMs.length) return;
        await new Promise((resolve) => setTimeout(resolve, retryAfterMs[attempt]).unref());
      }
    }
  })();
}

/**
 * What became of a mail: it went out; the server was not reached, or said "not now", and nothing of it is with
 * anybody; or it is not to be sent again, because it was refused or may have arrived although the answer did not.
 */
export type Delivery = "sent" | "unreached" | "later" | "lost";

/** How nodemailer describes its errors. */
const failureSchema = z.object({ responseCode: z.int().optional().catch(undefined), command: z.string().optional().catch(undefined) });

/** Sends a mail, once, and says what became of it: for callers that keep account of what to send. */
export async function tryMail(mail: Mail): Promise<Delivery> {
  try {
    await deliver(mail);
    return "sent";
  } catch (error) {
    logger.error({ err: error, subject: mail.subject }, "a mail could not be sent");
    const { responseCode = 0, command } = failureSchema.safeParse(error).data ?? {};
    // A file that could not be written is like a server that cannot be reached.
    if (env().SMTP_URL === undefined || command === "CONN" || command?.startsWith("AUTH")) return "unreached";
    return responseCode >= 400 && responseCode < 500 ? "later" : "lost";
  }
}
