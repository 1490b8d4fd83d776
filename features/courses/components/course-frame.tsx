import Link from "next/link";
import type { ReactNode } from "react";
import { useT } from "#i18n";
import { msg } from "#domain/i18n/translate.ts";
import { LinkTabs } from "#components/ui/link-tabs.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { CourseHead } from "../queries.ts";

const parts = [
  { at: "", label: msg("Arrange") },
  { at: "/lessons", label: msg("Lessons") },
  { at: "/versions", label: msg("Publish") },
  { at: "/settings", label: msg("Settings") },
] as const;

interface CourseFrameProps {
  course: CourseHead;
  current: (typeof parts)[number]["at"];
  children: ReactNode;
}

/** What stands above each page of a course: which one it is, and the ways to its other pages. */
export function CourseFrame({ course: { id, title, description, archivedAt }, current, children }: CourseFrameProps) {
  const t = useT();
  const base = `/teach/courses/${id}`;
  return (
    <>
      <PageHeader eyebrow={<Link href="/teach/courses" className="link">{t("Courses")}</Link>} title={<span className="wrap-anywhere">{title}</span>} lead={description || undefined} />
      <LinkTabs label={t("Pages of the course")} current={`${base}${current}`} tabs={parts.map(({ at, label }) => ({ href: `${base}${at}`, label: t(label) }))} />
      {archivedAt && <Notice tone="info" className="mb-8">{t("This course is in the archive: no new cohort can have it. Its settings bring it back.")}</Notice>}
      {children}
    </>
  );
}
