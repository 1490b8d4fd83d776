import type { Metadata } from "next";
import Link from "next/link";
import { PageBody } from "#components/shell/page-body.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { NewThread } from "#features/messages/components/new-thread.tsx";
import { selectNewThread } from "#features/messages/new-queries.ts";
import { newThreadSchema } from "#features/messages/schema.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";
import { orNotFound } from "#lib/or-not-found.ts";

interface Props { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Write a message") };
}

export default async function Page({ searchParams }: Props) {
  const [user, parameters, t] = await Promise.all([requireUser(), searchParams, serverT()]);
  const view = await orNotFound(selectNewThread(user, newThreadSchema.parse(parameters)));
  return (
    <PageBody width="text">
      <PageHeader eyebrow={<Link href="/messages" className="link">{t("Messages")}</Link>} title={t("Write a message")} />
      <NewThread view={view} viewerId={user.id} />
    </PageBody>
  );
}
