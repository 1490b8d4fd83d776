import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { PageBody } from "#components/shell/page-body.tsx";
import { TimelinePage } from "#features/desk/components/timeline-page.tsx";
import { selectTimeline } from "#features/desk/timeline-queries.ts";
import { timelineFilterSchema } from "#features/desk/timeline-schema.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";
import { orNotFound } from "#lib/or-not-found.ts";

const paramsSchema = z.object({ id: z.uuid(), userId: z.uuid() });

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("What a student did") };
}

interface PageProps {
  params: Promise<{ id: string; userId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Page({ params, searchParams }: PageProps) {
  const [user, asked, filter] = await Promise.all([requireUser(), params, searchParams]);
  const names = paramsSchema.safeParse(asked);
  if (!names.success) notFound();
  const now = new Date();
  const view = await orNotFound(selectTimeline(user, names.data.id, names.data.userId, timelineFilterSchema.parse(filter), now));
  return <PageBody><TimelinePage view={view} timeZone={user.timeZone} now={now} /></PageBody>;
}
