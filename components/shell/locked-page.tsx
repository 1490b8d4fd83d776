import Link from "next/link";
import { useT } from "#i18n";
import { dateWords, type Day } from "#domain/day.ts";
import { Icon } from "#components/ui/icon.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { PageBody } from "./page-body.tsx";

interface LockedPageProps {
  title: string;
  month: number;
  opens: Day;
  /** In place of what is said of the month, for what opens at a time of its own. */
  words?: string;
}

/** In place of a lesson or an exercise of a month that the reader's cohort has not come to. */
export function LockedPage({ title, month, opens, words }: LockedPageProps) {
  const t = useT();
  return (
    <PageBody width="text">
      <PageHeader eyebrow={<Link href={`/months/${month}`} className="link">{t("Month {month}", { month })}</Link>} title={title} />
      <p className="flex max-w-prose gap-3 text-base">
        <Icon name="lock" size={20} className="mt-0.5 text-ink-soft" />
        <span>
          {words ?? t("Month {month} opens on {day}. Your cohort takes the months one by one, so that everybody works on the same things at the same time.", { month, day: dateWords(opens, t.locale) })}
          {" "}{t.rich("<link>Today</link> shows what is there for you now.", { link: (text) => <Link href="/today" className="link">{text}</Link> })}
        </span>
      </p>
    </PageBody>
  );
}
