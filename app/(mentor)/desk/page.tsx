import type { Metadata } from "next";
import { PageBody } from "#components/shell/page-body.tsx";
import { DeskOverview } from "#features/risk/components/desk-overview.tsx";
import { selectDesk } from "#features/risk/desk.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";
import { orNotFound } from "#lib/or-not-found.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Desk") };
}

export default async function Page() {
  const user = await requireUser();
  const view = await orNotFound(selectDesk(user));
  return <PageBody><DeskOverview view={view} timeZone={user.timeZone} /></PageBody>;
}
