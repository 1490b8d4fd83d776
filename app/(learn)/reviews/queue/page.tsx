import type { Metadata } from "next";
import Link from "next/link";
import { PageBody } from "#components/shell/page-body.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { PeerPage } from "#features/queue/components/peer-page.tsx";
import { selectPeerPage } from "#features/queue/queries.ts";
import { pageNumberSchema } from "#features/queue/schema.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";
import { orNotFound } from "#lib/or-not-found.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Code to review") };
}

interface Props { searchParams: Promise<{ page?: string | string[] }> }

export default async function PeerQueuePage({ searchParams }: Props) {
  const [user, { page }, t] = await Promise.all([requireUser(), searchParams, serverT()]);
  const now = new Date();
  const view = await orNotFound(selectPeerPage(user, pageNumberSchema.parse(page), now));
  return (
    <PageBody>
      <PageHeader eyebrow={<Link href="/reviews" className="link">{t("Reviews")}</Link>} title={t("Code to review")} lead={t("Code of fellow students, of exercises that you have solved yourself.")} />
      <PeerPage view={view} timeZone={user.timeZone} now={now} />
    </PageBody>
  );
}
