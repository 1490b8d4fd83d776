import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageBody } from "#components/shell/page-body.tsx";
import { SimilarityPage } from "#features/insights/components/similarity-page.tsx";
import { selectOptionalSimilarity } from "#features/insights/similarity-queries.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Similar programs") };
}

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const [user, { slug }] = await Promise.all([requireUser(), params]);
  const similarity = await selectOptionalSimilarity(user, slug);
  if (!similarity) notFound();
  return <PageBody><SimilarityPage similarity={similarity} timeZone={user.timeZone} /></PageBody>;
}
