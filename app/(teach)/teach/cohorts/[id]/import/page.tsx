import type { Metadata } from "next";
import { PageBody } from "#components/shell/page-body.tsx";
import { cohortId } from "#features/cohorts/cohort-id.ts";
import { CohortFrame } from "#features/cohorts/components/cohort-frame.tsx";
import { RosterImport } from "#features/cohorts/components/roster-import.tsx";
import { selectCohortHead } from "#features/cohorts/queries.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";
import { orNotFound } from "#lib/or-not-found.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Import a list") };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const [user, id, t] = await Promise.all([requireUser(), cohortId(params), serverT()]);
  const cohort = await orNotFound(selectCohortHead(user, id));
  return (
    <PageBody>
      <CohortFrame cohort={cohort} current="/import">
        <p className="mb-6 max-w-2xl text-base text-ink-soft">{t("Who has an account with a confirmed address is enrolled at once; everybody else gets an invitation by mail. You see what will happen to each line before anything does.")}</p>
        {cohort.archivedAt === null && <RosterImport cohortId={id} viewerId={user.id} />}
      </CohortFrame>
    </PageBody>
  );
}
