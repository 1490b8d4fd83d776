import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { PageBody } from "#components/shell/page-body.tsx";
import { selectDeskAttempt } from "#features/desk/attempt-queries.ts";
import { DeskAttemptPage } from "#features/desk/components/desk-attempt-page.tsx";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";
import { orNotFound } from "#lib/or-not-found.ts";

const paramsSchema = z.object({ id: z.uuid(), userId: z.uuid(), submissionId: z.uuid() });

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Attempt") };
}

export default async function Page({ params }: { params: Promise<Record<"id" | "userId" | "submissionId", string>> }) {
  const [user, asked] = await Promise.all([requireUser(), params]);
  const names = paramsSchema.safeParse(asked);
  if (!names.success) notFound();
  const { id, userId, submissionId } = names.data;
  const view = await orNotFound(selectDeskAttempt(user, id, userId, submissionId));
  return <PageBody><DeskAttemptPage view={view} timeZone={user.timeZone} /></PageBody>;
}
