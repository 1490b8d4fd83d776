import type { Metadata } from "next";
import { PageBody } from "#components/shell/page-body.tsx";
import { VersionsPage } from "#features/challenges/components/versions-page.tsx";
import { orNotFound } from "#features/challenges/or-not-found.ts";
import { selectVersionsPage } from "#features/challenges/queries.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ from?: string | string[]; to?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Publish a challenge") };
}

/** A version's number in the address; null for the draft, and for what is none. */
const numberIn = (text: string | string[] | undefined): number | null => typeof text === "string" && /^\d{1,6}$/.test(text) ? Number(text) : null;

export default async function Page({ params, searchParams }: Props) {
  const [user, { id }, { from, to }] = await Promise.all([requireUser(), params, searchParams]);
  const facts = await orNotFound(selectVersionsPage(user, id, numberIn(from), numberIn(to)));
  return <PageBody><VersionsPage viewer={user} facts={facts} /></PageBody>;
}
