import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageBody } from "#components/shell/page-body.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { EvidenceQueue } from "#features/achievements/components/evidence-queue.tsx";
import { listEvidenceToJudge } from "#features/achievements/queries.ts";
import { teachesAnyone } from "#features/enrolments/queries.ts";
import { requireUser } from "#lib/auth.ts";

export const metadata: Metadata = { title: "Evidence" };

function lead(waiting: number): string | undefined {
  if (waiting === 0) return undefined;
  return waiting === 1 ? "One piece waits for you." : `${waiting} pieces wait for you, the oldest first.`;
}

export default async function EvidencePage() {
  const user = await requireUser();
  if (!await teachesAnyone(user)) notFound();
  const evidence = await listEvidenceToJudge(user);
  return (
    <PageBody>
      <PageHeader title="Evidence to judge" lead={lead(evidence.length)} />
      <EvidenceQueue evidence={evidence} timeZone={user.timeZone} />
    </PageBody>
  );
}
