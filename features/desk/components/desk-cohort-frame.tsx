import Link from "next/link";
import type { ReactNode } from "react";
import { useT } from "#i18n";
import { dateWords, dayAt } from "#domain/day.ts";
import { msg } from "#domain/i18n/translate.ts";
import { LinkTabs } from "#components/ui/link-tabs.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { MentoredCohort } from "../access.ts";

const parts = [
  { at: "", label: msg("Progress") },
  { at: "/risk", label: msg("At risk") },
  { at: "/grades", label: msg("Grades") },
  { at: "/reviews", label: msg("Reviews") },
  { at: "/announcements", label: msg("Announcements") },
] as const;

export type DeskCohortPart = (typeof parts)[number]["at"];

interface DeskCohortFrameProps {
  cohort: Pick<MentoredCohort, "id" | "name" | "startsOn" | "timeZone" | "archivedAt">;
  current: DeskCohortPart;
  children: ReactNode;
}

/** What stands above each page of the desk about one cohort. */
export function DeskCohortFrame({ cohort: { id, name, startsOn, timeZone, archivedAt }, current, children }: DeskCohortFrameProps) {
  const t = useT();
  const base = `/desk/cohorts/${id}`;
  return (
    <>
      <PageHeader
        eyebrow={<Link href="/desk/cohorts" className="link">{t("Cohorts")}</Link>} title={<span className="wrap-anywhere">{name}</span>}
        lead={startsOn > dayAt(new Date(), timeZone) ? t("Begins on {day}", { day: dateWords(startsOn, t.locale) }) : t("Began on {day}", { day: dateWords(startsOn, t.locale) })}
      />
      <LinkTabs label={t("Pages of the cohort")} current={`${base}${current}`} tabs={parts.map(({ at, label }) => ({ href: `${base}${at}`, label: t(label) }))} />
      {archivedAt && <Notice tone="info" className="mb-8">{t("This cohort is in the archive.")}</Notice>}
      {children}
    </>
  );
}
