import type { Metadata } from "next";
import { LockedPage } from "#components/shell/locked-page.tsx";
import { PageBody } from "#components/shell/page-body.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { askHref } from "#features/discussion/components/links.ts";
import { QuestionList } from "#features/discussion/components/question-list.tsx";
import { selectQuestionList } from "#features/discussion/queries.ts";
import { listSchema, subjectOf } from "#features/discussion/schema.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";

interface Props { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Discussion") };
}

export default async function DiscussionPage({ searchParams }: Props) {
  const [user, parameters, t] = await Promise.all([requireUser(), searchParams, serverT()]);
  const view = await selectQuestionList(user, { ...listSchema.parse(parameters), subject: subjectOf(parameters) });
  const { subject, opens } = view;
  if (subject && subject.month !== null && opens) return <LockedPage title={subject.title} month={subject.month} opens={opens} />;
  return (
    <PageBody width="text">
      <PageHeader
        title={t("Discussion")} lead={t("Questions on lessons and exercises, and their answers.")}
        actions={<LinkButton href={askHref(subject)} variant="primary">{t("Ask a question")}</LinkButton>}
      />
      <QuestionList view={view} timeZone={user.timeZone} />
    </PageBody>
  );
}
