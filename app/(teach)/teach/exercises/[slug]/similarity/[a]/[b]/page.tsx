import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageBody } from "#components/shell/page-body.tsx";
import { SideBySidePage } from "#features/insights/components/side-by-side-page.tsx";
import { selectOptionalSideBySide } from "#features/insights/similarity-queries.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Two programs side by side") };
}

export default async function Page({ params }: { params: Promise<{ slug: string; a: string; b: string }> }) {
  const [user, { slug, a, b }] = await Promise.all([requireUser(), params]);
  const pair = await selectOptionalSideBySide(user, slug, { a, b });
  if (!pair) notFound();
  return <PageBody><SideBySidePage pair={pair} timeZone={user.timeZone} /></PageBody>;
}
