import type { Metadata } from "next";
import { PageBody } from "#components/shell/page-body.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { ResourceLibrary } from "#features/resources/components/resource-library.tsx";
import { selectResourceLibrary } from "#features/resources/queries.ts";
import { resourceFilterSchema } from "#features/resources/schema.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Resources") };
}

interface Props { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ResourcesPage({ searchParams }: Props) {
  await requireUser();
  const t = await serverT();
  const filter = resourceFilterSchema.parse(await searchParams);
  return (
    <PageBody>
      <PageHeader title={t("Resources")} lead={t("Courses, videos, books and more, made by others. The arrow beside a title says that it leaves this site.")} />
      <ResourceLibrary library={selectResourceLibrary(filter)} />
    </PageBody>
  );
}
