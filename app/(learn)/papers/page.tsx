import type { Metadata } from "next";
import { PageBody } from "#components/shell/page-body.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { PracticeNav } from "#features/habits/components/practice-nav.tsx";
import { ReadingList } from "#features/papers/components/reading-list.tsx";
import { selectReadingList } from "#features/papers/queries.ts";
import { filterSchema } from "#features/papers/schema.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Papers") };
}

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function PapersPage({ searchParams }: Props) {
  const [user, params, t] = await Promise.all([requireUser(), searchParams, serverT()]);
  const filter = filterSchema.parse(params);
  const list = await selectReadingList(user, filter);
  return (
    <PageBody width="text">
      <PageHeader title={t("Papers")} lead={t("What you mean to read, are reading and have read, with your own notes. Nobody else sees it.")} />
      <PracticeNav current="papers" habits={list.habits} />
      <ReadingList list={list} filter={filter} viewerId={user.id} />
    </PageBody>
  );
}
