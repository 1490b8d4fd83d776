import Link from "next/link";
import { useT } from "#i18n";
import { roleNames } from "#domain/cohort.ts";
import { dateWords } from "#domain/day.ts";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { JoinView } from "../joining.ts";
import { CodeForm } from "./code-form.tsx";
import { JoinButton } from "./join-button.tsx";

interface JoinPageProps {
  view: JoinView;
  token: string;
  /** Null for a visitor. */
  viewer: { name: string } | null;
}

/** What an invitation leads to, and the one question. */
export function JoinPage({ view, token, viewer }: JoinPageProps) {
  const t = useT();
  if (view.kind === "refused") {
    return (
      <div className="space-y-8">
        <Notice tone="warning">{view.message}</Notice>
        <CodeForm />
        {viewer && <p className="text-sm"><Link href="/today" className="link">{t("To my page of today")}</Link></p>}
      </div>
    );
  }
  const { kind, cohort, startsOn, role } = view;
  const facts = (
    <dl className="mb-8 grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2 border-y border-line py-4 text-sm">
      <dt className="text-ink-soft">{t("Cohort")}</dt><dd className="font-medium wrap-anywhere">{cohort}</dd>
      <dt className="text-ink-soft">{t("First day")}</dt><dd>{dateWords(startsOn, t.locale)}</dd>
      <dt className="text-ink-soft">{kind === "member" ? t("You are") : t("You join as")}</dt><dd>{t(roleNames[role])}</dd>
    </dl>
  );
  if (kind === "member") {
    return <>{facts}<p className="mb-6 text-sm text-ink-soft">{t("You are in this cohort already: there is nothing to do.")}</p><LinkButton href="/today" variant="primary">{t("To my page of today")}</LinkButton></>;
  }
  if (viewer) return <>{facts}<JoinButton token={token} name={viewer.name} /></>;
  const next = encodeURIComponent(`/join/${token}`);
  return (
    <>
      {facts}
      <p className="mb-4 text-sm text-ink-soft">{t("You need an account here. Afterwards you come back to this page.")}</p>
      <div className="flex flex-wrap gap-3">
        <LinkButton href={`/register?next=${next}`} variant="primary" className="min-h-11 sm:min-h-10">{t("Create an account")}</LinkButton>
        <LinkButton href={`/sign-in?next=${next}`} className="min-h-11 sm:min-h-10">{t("Sign in")}</LinkButton>
      </div>
    </>
  );
}
