import type { Metadata } from "next";
import { PageBody } from "#components/shell/page-body.tsx";
import { cohortId } from "#features/cohorts/cohort-id.ts";
import { CohortFrame } from "#features/cohorts/components/cohort-frame.tsx";
import { InvitationForm } from "#features/cohorts/components/invitation-form.tsx";
import { InvitationList } from "#features/cohorts/components/invitation-list.tsx";
import { listInvitations } from "#features/cohorts/invitation-queries.ts";
import { mailFilterSchema, pageNumberSchema } from "#features/cohorts/schema.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";
import { orNotFound } from "#lib/or-not-found.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Invitations") };
}

interface PageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Page({ params, searchParams }: PageProps) {
  const [user, id, { page, mail }, t] = await Promise.all([requireUser(), cohortId(params), searchParams, serverT()]);
  const view = await orNotFound(listInvitations(user, id, pageNumberSchema.parse(page), mailFilterSchema.parse(mail)));
  return (
    <PageBody>
      <CohortFrame cohort={view.cohort} current="/invitations">
        {view.cohort.archivedAt === null && (
          <section aria-labelledby="invite" className="mb-12">
            <h2 id="invite" className="mb-4 text-lg font-semibold">{t("Invite people")}</h2>
            <InvitationForm cohortId={id} />
          </section>
        )}
        <section aria-labelledby="invitations">
          <h2 id="invitations" className="mb-3 text-lg font-semibold">{t("Invitations")}</h2>
          <InvitationList view={view} timeZone={user.timeZone} />
        </section>
      </CohortFrame>
    </PageBody>
  );
}
