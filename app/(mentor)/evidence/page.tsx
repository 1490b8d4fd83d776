import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageBody } from "#components/shell/page-body.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { EvidenceQueue } from "#features/achievements/components/evidence-queue.tsx";
import { listEvidenceToJudge } from "#features/achievements/queries.ts";
import { teachesAnyone } from "#features/enrolments/queries.ts";
import { requireUser } from "#lib/auth.ts";

export const metadata: Metadata = { title: "Evidence" };

export default async function EvidencePage() {
  const user = await requireUser();
  if (!await teachesAnyone(user)) notFound();
  const evidence = await listEvidenceToJudge(user);
  return (
    <PageBody>
      <PageHeader title="Evidence to judge" lead={evidence.length > 0 ? `${evidence.length} ${evidence.length === 1 ? "piece waits" : "pieces wait"}, the oldest first.` : undefined} />
      <EvidenceQueue evidence={evidence} timeZone={user.timeZone} />
    </PageBody>
  );
}
