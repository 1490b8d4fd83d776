import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageBody } from "#components/shell/page-body.tsx";
import { InsightsPage } from "#features/insights/components/insights-page.tsx";
import { selectOptionalInsights } from "#features/insights/queries.ts";
import { requireUser } from "#lib/auth.ts";
import { selectOptionalExercise } from "#lib/catalog/exercises.ts";
import { serverT } from "#lib/i18n/server.ts";

interface Props { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ slug }, t] = await Promise.all([params, serverT()]);
  return { title: selectOptionalExercise(slug)?.title ?? t("No such exercise") };
}

export default async function Page({ params }: Props) {
  const [user, { slug }] = await Promise.all([requireUser(), params]);
  const insights = await selectOptionalInsights(user, slug);
  if (!insights) notFound();
  return <PageBody><InsightsPage insights={insights} viewer={user} /></PageBody>;
}
