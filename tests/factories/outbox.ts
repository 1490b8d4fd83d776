import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { env } from "#lib/env.ts";
import { until } from "./until.ts";

export interface ReceivedMail {
  to: string;
  subject: string;
  text: string;
  /** Every header, as it travels. */
  head: string;
}

/** "=C3=A4" is "ä". */
const fromBytes = (encoded: string): string => encoded.replace(/(?:=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll("=", ""), "hex").toString("utf8"));

/** A header with other letters than English ones travels in encoded words (RFC 2047). */
const inLetters = (header: string): string => header.replace(/\?=\s+=\?UTF-8\?Q\?/gi, "").replace(/=\?UTF-8\?Q\?([^?]*)\?=/gi, (_all, word: string) => fromBytes(word.replaceAll("_", " ")));

/** The parts of a plain-text message as it travels, its body decoded. */
export function readMail(message: string): ReceivedMail {
  const [head, ...body] = message.replaceAll("\r\n", "\n").split("\n\n");
  const header = (name: string) => new RegExp(`^${name}: (.*(?:\\n[ \\t].*)*)`, "mi").exec(head)?.[1].replace(/\n[ \t]/g, " ") ?? "";
  const raw = body.join("\n\n");
  const text = header("Content-Transfer-Encoding") === "quoted-printable"
    ? fromBytes(raw.replace(/=\n/g, ""))
    : raw;
  return { to: header("To"), subject: inLetters(header("Subject")), text, head };
}

/** Every mail in the outbox to this address, oldest first. */
export function outboxOf(address: string): ReceivedMail[] {
  const folder = path.join(env().DATA_DIR, "outbox");
  let files: string[] = [];
  try {
    files = readdirSync(folder).filter((file) => file.endsWith(".eml")).sort();
  } catch {
    // No mail was ever written.
  }
  return files.map((file) => readMail(readFileSync(path.join(folder, file), "utf8"))).filter((mail) => mail.to === address);
}

/** The mail number `count` to this address, when it has come. */
export const mailTo = (address: string, count = 1): Promise<ReceivedMail> => until(`mail ${count} to ${address}`, async () => outboxOf(address)[count - 1]);

/** The token in the link of a mail. */
export function tokenIn(mail: ReceivedMail, page: string): string {
  const token = new RegExp(`/${page}/([\\w-]+)`).exec(mail.text)?.[1];
  if (!token) throw new Error(`there is no link to /${page} in: ${mail.text}`);
  return token;
}
