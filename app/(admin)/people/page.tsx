import type { Metadata } from "next";
import { PageBody } from "#components/shell/page-body.tsx";
import { PeoplePage } from "#features/people/components/people-page.tsx";
import { listPeople } from "#features/people/queries.ts";
import { peopleFilterSchema } from "#features/people/schema.ts";
import { currentUser, requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";
import { orNotFound } from "#lib/or-not-found.ts";

/** Not even a title for those to whom there is no such page. */
export async function generateMetadata(): Promise<Metadata> {
  const [user, t] = await Promise.all([currentUser(), serverT()]);
  return user?.role === "admin" ? { title: t("People") } : {};
}

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const [user, filter] = await Promise.all([requireUser(), searchParams]);
  return <PageBody><PeoplePage view={await orNotFound(listPeople(user, peopleFilterSchema.parse(filter)))} viewer={user} /></PageBody>;
}
