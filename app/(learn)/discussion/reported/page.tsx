import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { PageBody } from "#components/shell/page-body.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { ReportedList } from "#features/discussion/components/reported-list.tsx";
import { listReported } from "#features/discussion/reported.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Reported posts") };
}

export default async function ReportedPage() {
  const [user, t] = await Promise.all([requireUser(), serverT()]);
  const posts = await listReported(user);
  if (posts === null) notFound();
  return (
    <PageBody>
      <PageHeader eyebrow={<Link href="/discussion" className="link">{t("Discussion")}</Link>} title={t("Reported posts")} lead={posts.length > 0 ? t("The oldest report first.") : undefined} />
      <ReportedList posts={posts} viewerId={user.id} timeZone={user.timeZone} />
    </PageBody>
  );
}
