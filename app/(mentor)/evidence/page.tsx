import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageBody } from "#components/shell/page-body.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { EvidenceQueue } from "#features/achievements/components/evidence-queue.tsx";
import { listEvidenceToJudge } from "#features/achievements/queries.ts";
import { ReportQueue } from "#features/projects/components/report-queue.tsx";
import { listReportsToJudge } from "#features/projects/queries.ts";
import { teachesAnyone } from "#features/enrolments/queries.ts";
import { requireUser } from "#lib/auth.ts";

export const metadata: Metadata = { title: "To judge" };

function lead(waiting: number): string | undefined {
  if (waiting === 0) return undefined;
  return waiting === 1 ? "One piece waits for you." : `${waiting} pieces wait for you, the oldest first.`;
}

export default async function EvidencePage() {
  const user = await requireUser();
  if (!await teachesAnyone(user)) notFound();
  const [reports, evidence] = await Promise.all([listReportsToJudge(user), listEvidenceToJudge(user)]);
  return (
    <PageBody>
      <PageHeader title="To judge" lead={lead(reports.length + evidence.length)} />
      {reports.length > 0 && (
        <section aria-labelledby="reports" className="mb-14">
          <h2 id="reports" className="mb-3 text-xl font-semibold">Project reports</h2>
          <ReportQueue reports={reports} timeZone={user.timeZone} />
        </section>
      )}
      {(evidence.length > 0 || reports.length === 0) && (
        <section aria-labelledby="evidence">
          <h2 id="evidence" className="mb-3 text-xl font-semibold">Evidence for achievements</h2>
          <EvidenceQueue evidence={evidence} timeZone={user.timeZone} />
        </section>
      )}
    </PageBody>
  );
}
