import type { Metadata } from "next";
import { PageBody } from "#components/shell/page-body.tsx";
import { OnDiskPage } from "#features/challenges/components/on-disk-page.tsx";
import { orNotFound } from "#features/challenges/or-not-found.ts";
import { selectOnDisk } from "#features/challenges/queries.ts";
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
  return <PageBody><OnDiskPage facts={await orNotFound(selectOnDisk(user, slug))} /></PageBody>;
}
