import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { LockedPage } from "#components/shell/locked-page.tsx";
import { PageBody } from "#components/shell/page-body.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { listHref } from "#features/discussion/components/links.ts";
import { QuestionArticle } from "#features/discussion/components/question-article.tsx";
import { Sealed } from "#features/discussion/components/sealed.tsx";
import { selectOptionalQuestion } from "#features/discussion/view.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";

interface Props { params: Promise<{ id: string }> }

/** Read once for the page and its title, which must not say what is sealed. */
const read = cache(async (id: string) => {
  const user = await requireUser();
  return { user, view: z.uuid().safeParse(id).success ? await selectOptionalQuestion(user, id) : null };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ view }, t] = await Promise.all([read((await params).id), serverT()]);
  return { title: view?.state === "open" ? view.title : t("Discussion") };
}

export default async function QuestionPage({ params }: Props) {
  const [{ user, view }, t] = await Promise.all([read((await params).id), serverT()]);
  if (view === null) notFound();
  if (view.state === "locked") return <LockedPage title={view.subject.title} month={view.subject.month} opens={view.opens} />;
  const { subject } = view;
  return (
    <PageBody width="text">
      <PageHeader
        eyebrow={t.rich("<all>Discussion</all> of <subject>{title}</subject>", {
          title: subject.title,
          all: (text) => <Link href={listHref({ subject })} className="link">{text}</Link>,
          subject: (text) => subject.href === null ? text : <Link href={subject.href} className="link">{text}</Link>,
        })}
        title={view.state === "open" ? <span className="wrap-anywhere">{view.title}</span> : t("A question that shows a way to the solution")}
      />
      {view.state === "open" ? <QuestionArticle view={view} viewer={user} /> : <Sealed subject={subject} />}
    </PageBody>
  );
}
