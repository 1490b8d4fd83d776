import type { Metadata } from "next";
import { PageBody } from "#components/shell/page-body.tsx";
import { DeskFrame } from "#features/desk/components/desk-frame.tsx";
import { ThreadsToAnswer } from "#features/projects/components/threads-to-answer.tsx";
import { listThreadsToAnswer } from "#features/projects/thread-queries.ts";
import { QueueView } from "#features/queue/components/queue-view.tsx";
import { selectQueuePage } from "#features/queue/queries.ts";
import { queueFilterSchema } from "#features/queue/schema.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";
import { orNotFound } from "#lib/or-not-found.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("To review") };
}

interface Props { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function QueuePage({ searchParams }: Props) {
  const [user, filter, t] = await Promise.all([requireUser(), searchParams, serverT()]);
  const now = new Date();
  const [view, threads] = await Promise.all([orNotFound(selectQueuePage(user, queueFilterSchema.parse(filter), now)), listThreadsToAnswer(user, now)]);
  return (
    <PageBody>
      <DeskFrame current="/desk/queue" title={t("To review")} lead={t("What waits for you and the other mentors, the oldest first. What you open to answer is yours for half an hour, so that nobody does it twice.")}>
        <QueueView view={view} timeZone={user.timeZone} now={now} threads={threads.length === 0 ? null : <ThreadsToAnswer threads={threads} timeZone={user.timeZone} />} />
      </DeskFrame>
    </PageBody>
  );
}
