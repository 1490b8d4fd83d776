import Link from "next/link";
import { Icon } from "#components/ui/icon.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { PageBody } from "./page-body.tsx";

interface LockedPageProps {
  title: string;
  month: number;
  /** "28 November 2026". */
  opens: string;
}

/** In place of a lesson or an exercise of a month that the reader's cohort has not come to. */
export function LockedPage({ title, month, opens }: LockedPageProps) {
  return (
    <PageBody width="text">
      <PageHeader eyebrow={<Link href={`/months/${month}`} className="link">Month {month}</Link>} title={title} />
      <p className="flex max-w-prose gap-3 text-base">
        <Icon name="lock" size={20} className="mt-0.5 text-ink-soft" />
        <span>
          Month {month} opens on {opens}. Your cohort takes the months one by one, so that everybody works on the same things at the same time.
          {" "}<Link href="/today" className="link">Today</Link> shows what is there for you now.
        </span>
      </p>
    </PageBody>
  );
}
