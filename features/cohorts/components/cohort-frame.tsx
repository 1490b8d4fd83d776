import Link from "next/link";
import type { ReactNode } from "react";
import { useT } from "#i18n";
import { dateWords, dayAt } from "#domain/day.ts";
import { msg } from "#domain/i18n/translate.ts";
import { LinkTabs } from "#components/ui/link-tabs.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { CohortHead } from "../queries.ts";

const parts = [
  { at: "", label: msg("People") },
  { at: "/invitations", label: msg("Invitations") },
  { at: "/import", label: msg("Import") },
  { at: "/schedule", label: msg("Schedule") },
  { at: "/settings", label: msg("Settings") },
] as const;

export type CohortPart = (typeof parts)[number]["at"];

interface CohortFrameProps {
  cohort: CohortHead;
  current: CohortPart;
  children: ReactNode;
}

/** What stands above each page of a cohort: which one it is, and the ways to its other pages. */
export function CohortFrame({ cohort: { id, name, startsOn, timeZone, archivedAt }, current, children }: CohortFrameProps) {
  const t = useT();
  const base = `/teach/cohorts/${id}`;
  return (
    <>
      <PageHeader
        eyebrow={<Link href="/teach/cohorts" className="link">{t("Cohorts")}</Link>} title={<span className="wrap-anywhere">{name}</span>}
        lead={startsOn > dayAt(new Date(), timeZone) ? t("Begins on {day}", { day: dateWords(startsOn, t.locale) }) : t("Began on {day}", { day: dateWords(startsOn, t.locale) })}
      />
      <LinkTabs label={t("Pages of the cohort")} current={`${base}${current}`} tabs={parts.map(({ at, label }) => ({ href: `${base}${at}`, label: t(label) }))} />
      {archivedAt && <Notice tone="info" className="mb-8">{t("This cohort is in the archive: nobody joins it, and its students do not see it among theirs. Its settings bring it back.")}</Notice>}
      {children}
    </>
  );
}
