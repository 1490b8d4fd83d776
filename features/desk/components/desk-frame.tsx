import type { ReactNode } from "react";
import { useT } from "#i18n";
import { msg } from "#domain/i18n/translate.ts";
import { LinkTabs } from "#components/ui/link-tabs.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";

const parts = [
  { href: "/desk", label: msg("Overview") },
  { href: "/desk/queue", label: msg("To review") },
  { href: "/desk/cohorts", label: msg("Cohorts") },
  { href: "/desk/comments", label: msg("Reusable comments") },
] as const;

export type DeskPart = (typeof parts)[number]["href"];

interface DeskFrameProps {
  current: DeskPart;
  title: string;
  lead?: string;
  children: ReactNode;
}

/** What stands above the pages of the desk that are not about one cohort. */
export function DeskFrame({ current, title, lead, children }: DeskFrameProps) {
  const t = useT();
  return (
    <>
      <PageHeader title={title} lead={lead} />
      <LinkTabs label={t("Pages of the desk")} current={current} tabs={parts.map(({ href, label }) => ({ href, label: t(label) }))} />
      {children}
    </>
  );
}
