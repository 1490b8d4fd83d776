import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { NotFoundError } from "#domain/errors.ts";
import { LockedPage } from "#components/shell/locked-page.tsx";
import { PageBody } from "#components/shell/page-body.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { selectAskView } from "#features/discussion/ask.ts";
import { AskForm } from "#features/discussion/components/ask-form.tsx";
import { ChooseSubject } from "#features/discussion/components/choose-subject.tsx";
import { askedSubject } from "#features/discussion/schema.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";

interface Props { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Ask a question") };
}

export default async function AskPage({ searchParams }: Props) {
  const [user, parameters, t] = await Promise.all([requireUser(), searchParams, serverT()]);
  const view = await selectAskView(user, askedSubject(parameters)).catch((error: unknown) => {
    if (error instanceof NotFoundError) notFound();
    throw error;
  });
  if ("choices" in view) {
    return (
      <PageBody width="text">
        <PageHeader title={t("Ask a question")} />
        <ChooseSubject choices={view.choices} />
      </PageBody>
    );
  }
  const { subject, opens } = view;
  if (opens) return <LockedPage title={subject.title} month={subject.month} opens={opens} />;
  return (
    <PageBody width="text">
      <PageHeader
        eyebrow={subject.href && <Link href={subject.href} className="link">{subject.title}</Link>} title={t("Ask a question")}
        lead={t("Say what you expected and what happened instead. A few lines of code and the numbers that puzzle you help others to help you.")}
      />
      <AskForm subject={{ kind: subject.kind, slug: subject.slug }} viewerId={user.id} />
    </PageBody>
  );
}
