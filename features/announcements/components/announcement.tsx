import type { ReactNode } from "react";
import { useT } from "#i18n";
import { ProseHtml } from "#components/markdown/prose-html.tsx";
import { DateText } from "#components/ui/date.tsx";
import { markdownToHtml } from "#lib/markdown/to-html.ts";
import type { AnnouncementLine } from "../queries.ts";

interface AnnouncementProps {
  line: AnnouncementLine;
  timeZone: string;
  /** Named where announcements of several cohorts stand together. */
  withCohort: boolean;
  controls?: ReactNode;
}

/** One announcement, as its readers see it. */
export function Announcement({ line: { id, title, text, by, cohort, createdAt, editedAt }, timeZone, withCohort, controls }: AnnouncementProps) {
  const t = useT();
  const day = <DateText value={createdAt} timeZone={timeZone} />;
  return (
    <li id={`announcement-${id}`} className="scroll-mt-6 py-6 target:bg-sunken">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <h2 className="text-xl font-semibold wrap-anywhere">{title}</h2>
          <p className="mt-1 text-sm text-ink-soft tabular-nums wrap-anywhere">
            {by === null ? day : t.rich("{by}, <day></day>", { by, day: () => day })}
            {withCohort && <> · {cohort}</>}
            {editedAt && <> · {t.rich("changed on <day></day>", { day: () => <DateText value={editedAt} timeZone={timeZone} /> })}</>}
          </p>
        </div>
        {controls}
      </div>
      <ProseHtml html={markdownToHtml(text, `announcement-${id.slice(-6)}-`)} className="mt-3 max-w-[70ch]" />
    </li>
  );
}
