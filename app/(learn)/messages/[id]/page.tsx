import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { PageBody } from "#components/shell/page-body.tsx";
import { ThreadPage } from "#features/messages/components/thread-page.tsx";
import { selectThread } from "#features/messages/queries.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";
import { orNotFound } from "#lib/or-not-found.ts";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Messages") };
}

export default async function Page({ params, searchParams }: Props) {
  const [user, { id }, { all }] = await Promise.all([requireUser(), params, searchParams]);
  if (!z.uuid().safeParse(id).success) notFound();
  return (
    <PageBody width="text">
      <ThreadPage view={await orNotFound(selectThread(user, id, all === "1"))} viewer={user} />
    </PageBody>
  );
}
