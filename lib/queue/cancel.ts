import "server-only";
import { db } from "#lib/db.ts";
import { cancelChannel } from "./cancel-channel.ts";

/** Tells the worker that holds the grading; one that does not hear it finds the mark on the row within a second. */
export async function announceCancel(gradingId: string): Promise<void> {
  await db().$executeRaw`select pg_notify(${cancelChannel}::text, ${gradingId}::text)`;
}
