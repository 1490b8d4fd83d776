import type { Metadata } from "next";
import { PageBody } from "#components/shell/page-body.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { ProjectOverview } from "#features/projects/components/project-overview.tsx";
import { listDatedProjects } from "#features/projects/queries.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Projects") };
}

export default async function ProjectsPage() {
  const user = await requireUser();
  const [t, projects] = await Promise.all([serverT(), listDatedProjects(user)]);
  return (
    <PageBody width="text">
      <PageHeader
        title={t("Projects")} lead={t("Work that is larger than an exercise, and that a person reads.")}
        actions={<LinkButton href="/projects/gallery">{t("Gallery")}</LinkButton>}
      />
      <ProjectOverview projects={projects} />
    </PageBody>
  );
}
