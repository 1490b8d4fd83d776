import type { Metadata } from "next";
import { PageBody } from "#components/shell/page-body.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { NotesPage } from "#features/notes/components/notes-page.tsx";
import { selectNotesPage } from "#features/notes/queries.ts";
import { requireUser } from "#lib/auth.ts";

interface Props { searchParams: Promise<{ q?: string | string[] }> }

export const metadata: Metadata = { title: "Notes and bookmarks" };

export default async function Page({ searchParams }: Props) {
  const [user, { q }] = await Promise.all([requireUser(), searchParams]);
  const view = await selectNotesPage(user, typeof q === "string" ? q.slice(0, 200) : "");
  return (
    <PageBody width="text">
      <PageHeader title="Notes and bookmarks" lead="What you want to come back to, and what you wrote for yourself." />
      <NotesPage view={view} timeZone={user.timeZone} />
    </PageBody>
  );
}
