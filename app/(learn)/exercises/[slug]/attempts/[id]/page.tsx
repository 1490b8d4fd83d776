import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageBody } from "#components/shell/page-body.tsx";
import { AttemptPage } from "#features/exercises/components/attempt-page.tsx";
import { selectOptionalAttemptPage } from "#features/exercises/queries.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";

interface Props { params: Promise<{ slug: string; id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Attempt") };
}

export default async function Page({ params }: Props) {
  const [user, { slug, id }] = await Promise.all([requireUser(), params]);
  const facts = await selectOptionalAttemptPage(user, slug, id);
  if (!facts) notFound();
  return <PageBody><AttemptPage {...facts} viewer={user} /></PageBody>;
}
