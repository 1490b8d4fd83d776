import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { safeNext } from "#domain/accounts.ts";
import { openNotification } from "#features/notifications/service.ts";
import { requireUser } from "#lib/auth.ts";

/**
 * Opens what the reader was told of: it counts as read, and leads there. Mails lead here too, so it is a page and no
 * action; nothing is lost when a program opens it for its reader.
 */
export default async function OpenNotificationPage({ params }: { params: Promise<{ id: string }> }) {
  const [user, { id }] = await Promise.all([requireUser(), params]);
  const known = z.uuid().safeParse(id);
  const href = known.success ? await openNotification(user, known.data) : null;
  if (href === null) notFound();
  redirect(safeNext(href));
}
