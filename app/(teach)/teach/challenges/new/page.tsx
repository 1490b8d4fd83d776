import type { Metadata } from "next";
import Link from "next/link";
import { PageBody } from "#components/shell/page-body.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { NewChallengeForm } from "#features/challenges/components/new-challenge-form.tsx";
import { orNotFound } from "#features/challenges/or-not-found.ts";
import { selectNewChallenge } from "#features/challenges/queries.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("A new challenge") };
}

export default async function NewChallengePage({ searchParams }: { searchParams: Promise<{ copy?: string | string[] }> }) {
  const user = await requireUser();
  const [t, { copy }, { taken, onDisk }] = await Promise.all([serverT(), searchParams, orNotFound(selectNewChallenge(user))]);
  return (
    <PageBody width="text">
      <PageHeader eyebrow={<Link href="/teach" className="link">{t("Teach")}</Link>} title={t("A new challenge")} />
      <NewChallengeForm taken={taken} onDisk={onDisk} copyOf={onDisk.find(({ slug }) => slug === copy)?.slug ?? null} />
    </PageBody>
  );
}
