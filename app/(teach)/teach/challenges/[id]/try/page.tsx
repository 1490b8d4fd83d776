import type { Metadata } from "next";
import { cookies } from "next/headers";
import { TryPage } from "#features/challenges/components/try-page.tsx";
import { orNotFound } from "#features/challenges/or-not-found.ts";
import { selectTryPage } from "#features/challenges/queries.ts";
import { paneCookie, parsePaneLayout } from "#features/exercises/components/pane-layout.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Try a challenge") };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const [user, { id }, kept] = await Promise.all([requireUser(), params, cookies()]);
  return <TryPage viewer={user} facts={await orNotFound(selectTryPage(user, id))} layout={parsePaneLayout(kept.get(paneCookie)?.value)} />;
}
