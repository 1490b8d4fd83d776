import Link from "next/link";
import type { ReactNode } from "react";
import { useT } from "#i18n";
import { dateWords } from "#domain/day.ts";
import { msg } from "#domain/i18n/translate.ts";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { cn } from "#lib/cn.ts";
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
export function CohortFrame({ cohort: { id, name, startsOn, archivedAt }, current, children }: CohortFrameProps) {
  const t = useT();
  return (
    <>
      <PageHeader
        eyebrow={<Link href="/teach/cohorts" className="link">{t("Cohorts")}</Link>} title={<span className="wrap-anywhere">{name}</span>}
        lead={t("Begins on {day}", { day: dateWords(startsOn, t.locale) })}
      />
      <nav aria-label={t("Pages of the cohort")} className="mb-8 flex flex-wrap gap-x-4 border-b border-line sm:gap-x-6">
        {parts.map(({ at, label }) => (
          <Link
            key={at} href={`/teach/cohorts/${id}${at}`} aria-current={at === current ? "page" : undefined}
            className={cn("-mb-px flex min-h-11 items-center border-b-2 px-0.5 text-sm font-medium whitespace-nowrap -outline-offset-2 md:min-h-10", at === current ? "border-accent text-ink" : "border-transparent text-ink-soft hover:text-ink")}
          >
            {t(label)}
          </Link>
        ))}
      </nav>
      {archivedAt && <Notice tone="info" className="mb-8">{t("This cohort is in the archive: nobody joins it, and its students do not see it among theirs. Its settings bring it back.")}</Notice>}
      {children}
    </>
  );
}
