import Link from "next/link";
import { useT } from "#i18n";
import { DateText } from "#components/ui/date.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { QuestionLine } from "../queries.ts";
import { listHref } from "./links.ts";

/** A question in the list: its title, what it is about, and how it stands. */
export function QuestionLineItem({ line, timeZone }: { line: QuestionLine; timeZone: string }) {
  const t = useT();
  const { subject, answers, accepted } = line;
  return (
    <li className="py-4 sm:grid sm:grid-cols-[minmax(0,1fr)_auto] sm:gap-x-8">
      <div className="min-w-0">
        {line.title === null
          ? (
            <p className="flex items-start gap-2 text-ink-soft">
              <Icon name="lock" className="mt-1" />
              <span>{t.rich("Hidden until you have solved <link>{exercise}</link>.", { exercise: subject.title, link: (text) => subject.href === null ? text : <Link href={subject.href} className="link">{text}</Link> })}</span>
            </p>
          )
          : <Link href={`/discussion/${line.id}`} className="text-base font-medium wrap-anywhere underline-offset-3 hover:text-accent hover:underline">{line.title}</Link>}
        <p className="mt-0.5 flex flex-wrap items-baseline gap-x-3 text-sm text-ink-soft">
          {line.title !== null && (
            <Link href={listHref({ subject })} className="hover:text-accent hover:underline">
              <span className="sr-only">{subject.kind === "lesson" ? t("Lesson:") : t("Exercise:")} </span>{subject.title}
            </Link>
          )}
          <span>{line.author ?? t("Somebody who has left")}</span>
          {line.hidden && <span className="text-warning">{t("Taken out by a moderator")}</span>}
        </p>
      </div>
      <p className="mt-1 flex flex-wrap items-baseline gap-x-4 text-sm whitespace-nowrap text-ink-soft tabular-nums sm:mt-0.5 sm:flex-col sm:flex-nowrap sm:items-end">
        <span className="inline-flex items-center gap-1.5">
          {accepted && <Icon name="check" size={14} className="text-passed" />}
          {accepted ? t("{count, plural, one {# answer} other {# answers}}, one accepted", { count: answers }) : t("{count, plural, =0 {no answer yet} one {# answer} other {# answers}}", { count: answers })}
        </span>
        <DateText value={line.activeAt} timeZone={timeZone} />
      </p>
    </li>
  );
}
