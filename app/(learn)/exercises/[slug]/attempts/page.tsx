import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageBody } from "#components/shell/page-body.tsx";
import { AttemptsPage } from "#features/exercises/components/attempts-page.tsx";
import { selectAttemptsPage } from "#features/exercises/queries.ts";
import { orNotFound } from "#lib/or-not-found.ts";
import { requireUser } from "#lib/auth.ts";
import { selectOptionalExercise } from "#lib/catalog/exercises.ts";
import { serverT } from "#lib/i18n/server.ts";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ from?: string | string[]; to?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Attempts") };
}

export default async function Page({ params, searchParams }: Props) {
  const [user, { slug }, { from, to }] = await Promise.all([requireUser(), params, searchParams]);
  const exercise = selectOptionalExercise(slug);
  if (!exercise) notFound();
  const chosen = typeof from === "string" && typeof to === "string" ? [from, to] as const : null;
  const facts = await orNotFound(selectAttemptsPage(user, exercise.id, chosen));
  return <PageBody><AttemptsPage exercise={exercise} {...facts} timeZone={user.timeZone} /></PageBody>;
}
