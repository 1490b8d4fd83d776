import type { Metadata } from "next";
import { PageBody } from "#components/shell/page-body.tsx";
import { SearchPage } from "#features/search/components/search-page.tsx";
import { selectSearchPage } from "#features/search/queries.ts";
import { searchSchema } from "#features/search/schema.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";

interface Props { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { q } = searchSchema.parse(await searchParams);
  const t = await serverT();
  return { title: q === "" ? t("Search") : t("{words}, search", { words: q }) };
}

export default async function Search({ searchParams }: Props) {
  const user = await requireUser();
  const parameters = searchSchema.parse(await searchParams);
  return (
    <PageBody width="text">
      <SearchPage view={await selectSearchPage(user, parameters)} />
    </PageBody>
  );
}
