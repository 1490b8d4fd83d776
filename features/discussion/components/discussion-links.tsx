import Link from "next/link";
import { useT } from "#i18n";
import { Icon } from "#components/ui/icon.tsx";
import type { SubjectFacts } from "#domain/discussion.ts";
import { askHref, listHref } from "./links.ts";

/** On the page of a lesson or an exercise: to its questions, and to asking one. */
export function DiscussionLinks({ subject, count }: { subject: SubjectFacts; count: number }) {
  const t = useT();
  return (
    <p className="flex flex-wrap items-center gap-x-6 text-sm">
      <Link href={listHref({ subject })} className="inline-flex min-h-11 items-center gap-2 font-medium hover:text-accent sm:min-h-8">
        <Icon name="discussion" className="text-ink-soft" />
        <span className="tabular-nums">{count === 0 ? t("Discussion") : t("Discussion ({count})", { count })}</span>
      </Link>
      <Link href={askHref(subject)} className="link inline-flex min-h-11 items-center sm:min-h-8">{t("Ask a question")}</Link>
    </p>
  );
}
