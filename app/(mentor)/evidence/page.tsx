import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { z } from "zod";
import { PageBody } from "#components/shell/page-body.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { EvidenceQueue } from "#features/achievements/components/evidence-queue.tsx";
import { listEvidenceToJudge } from "#features/achievements/queries.ts";
import { HandInQueue } from "#features/projects/components/hand-in-queue.tsx";
import { ThreadsToAnswer } from "#features/projects/components/threads-to-answer.tsx";
import { listHandInsToJudge } from "#features/projects/judging-queries.ts";
import { listThreadsToAnswer } from "#features/projects/thread-queries.ts";
import { teachesAnyone } from "#features/enrolments/queries.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("To judge") };
}

interface Props { searchParams: Promise<{ item?: string | string[] }> }

export default async function EvidencePage({ searchParams }: Props) {
  const [user, { item }, t] = await Promise.all([requireUser(), searchParams, serverT()]);
  if (!await teachesAnyone(user)) notFound();
  // From the queue: one piece by itself, as long as it waits.
  const one = z.uuid().safeParse(item);
  const [only] = one.success ? await listEvidenceToJudge(user, one.data) : [];
  if (only) {
    return (
      <PageBody>
        <PageHeader eyebrow={<Link href="/desk/queue" className="link">{t("To review")}</Link>} title={t("Evidence for an achievement")} />
        <EvidenceQueue evidence={[only]} timeZone={user.timeZone} />
      </PageBody>
    );
  }
  const [handIns, threads, evidence] = await Promise.all([listHandInsToJudge(user), listThreadsToAnswer(user), listEvidenceToJudge(user)]);
  const ofProjects = handIns.length + threads.length;
  const count = ofProjects + evidence.length;
  return (
    <PageBody>
      <PageHeader eyebrow={<Link href="/desk/queue" className="link">{t("To review")}</Link>} title={t("To judge")} lead={count > 0 ? t("{count, plural, one {One piece waits for you.} other {# pieces wait for you, the oldest first.}}", { count }) : undefined} />
      {threads.length > 0 && (
        <section aria-labelledby="threads" className="mb-14">
          <h2 id="threads" className="mb-3 text-xl font-semibold">{t("Messages without an answer")}</h2>
          <ThreadsToAnswer threads={threads} timeZone={user.timeZone} />
        </section>
      )}
      {handIns.length > 0 && (
        <section aria-labelledby="reports" className="mb-14">
          <h2 id="reports" className="mb-3 text-xl font-semibold">{t("Milestones and reports of projects")}</h2>
          <HandInQueue handIns={handIns} timeZone={user.timeZone} />
        </section>
      )}
      {(evidence.length > 0 || ofProjects === 0) && (
        <section aria-labelledby="evidence">
          <h2 id="evidence" className="mb-3 text-xl font-semibold">{t("Evidence for achievements")}</h2>
          <EvidenceQueue evidence={evidence} timeZone={user.timeZone} />
        </section>
      )}
    </PageBody>
  );
}
