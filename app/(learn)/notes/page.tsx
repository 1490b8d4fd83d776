import type { Metadata } from "next";
import { PageBody } from "#components/shell/page-body.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { NotesPage } from "#features/notes/components/notes-page.tsx";
import { selectNotesPage } from "#features/notes/queries.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";

interface Props { searchParams: Promise<{ q?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Notes and bookmarks") };
}

export default async function Page({ searchParams }: Props) {
  const [user, { q }, t] = await Promise.all([requireUser(), searchParams, serverT()]);
  const view = await selectNotesPage(user, typeof q === "string" ? q.slice(0, 200) : "");
  return (
    <PageBody width="text">
      <PageHeader title={t("Notes and bookmarks")} lead={t("What you want to come back to, and what you wrote for yourself.")} />
      <NotesPage view={view} timeZone={user.timeZone} />
    </PageBody>
  );
}
