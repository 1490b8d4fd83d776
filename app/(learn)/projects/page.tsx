import type { Metadata } from "next";
import { PageBody } from "#components/shell/page-body.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { ProjectList } from "#features/projects/components/project-list.tsx";
import { listProjectLines } from "#features/projects/queries.ts";
import { requireUser } from "#lib/auth.ts";

export const metadata: Metadata = { title: "Projects" };

export default async function ProjectsPage() {
  const user = await requireUser();
  return (
    <PageBody width="text">
      <PageHeader title="Projects" lead="Guided projects: milestones that the grader judges, then a report that a mentor reads and answers." />
      <ProjectList projects={await listProjectLines(user)} />
    </PageBody>
  );
}
