import "server-only";
import { env } from "./env.ts";

/** An absolute link to a path of the site. */
export const mailLink = (path: string): string => new URL(path, env().NEXTAUTH_URL).href;

/** Lines of at most 72 characters: longer than 76 and the message is encoded, its links cut in two in the outbox's files. */
const wrap = (text: string): string => text.replace(/(?![^\n]{1,72}$)([^\n]{1,72})\s/g, "$1\n");

/** The text of a mail. */
export const paragraphs = (...texts: string[]): string => `${texts.map(wrap).join("\n\n")}\n`;
