import Link from "next/link";
import { useT } from "#i18n";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { threadName } from "#domain/messages.ts";
import { cn } from "#lib/cn.ts";
import { RefreshOnWord } from "#features/notifications/components/notification-feed.tsx";
import { threadsPerPage, type Inbox, type ThreadLine } from "../queries.ts";
import { Moment } from "./moment.tsx";

/** Somebody's conversations, the newest first. */
export function InboxList({ inbox: { lines, page, total }, timeZone }: { inbox: Inbox; timeZone: string }) {
  const t = useT();
  return (
    <>
      <RefreshOnWord />
      {lines.length === 0
        ? (
          <EmptyState title={page > 1 ? t("There is nothing older") : t("No messages yet")} action={page > 1 ? <LinkButton href="/messages">{t("To the newest")}</LinkButton> : <LinkButton href="/messages/new">{t("Write a message")}</LinkButton>}>
            {t("Conversations between you and your mentors stand here, the newest first. Nobody but their members reads them.")}
          </EmptyState>
        )
        : <ol className="divide-y divide-line border-y border-line">{lines.map((line) => <Line key={line.id} line={line} timeZone={timeZone} />)}</ol>}
      <Pager page={page} perPage={threadsPerPage} total={total} href={(to) => to === 1 ? "/messages" : `/messages?page=${to}`} />
    </>
  );
}

function Line({ line: { id, title, cohort, others, unread, last }, timeZone }: { line: ThreadLine; timeZone: string }) {
  const t = useT();
  return (
    <li>
      <Link href={`/messages/${id}`} className="group grid grid-cols-[0.5rem_minmax(0,1fr)] gap-x-3 rounded-sm px-2 py-4 -outline-offset-2 hover:bg-sunken">
        <span aria-hidden="true" className={cn("mt-2 size-2 rounded-full", unread && "bg-accent")} />
        <span className="min-w-0">
          <span className="flex flex-wrap items-baseline justify-between gap-x-6">
            <span className={cn("min-w-0 text-base wrap-anywhere group-hover:underline", unread && "font-semibold")}>
              {unread && <span className="sr-only">{t("Unread:")} </span>}
              {threadName(title, others, t)}
            </span>
            {last && <span className="text-xs text-ink-soft tabular-nums"><Moment value={last.at} timeZone={timeZone} /></span>}
          </span>
          {last && (
            <span className={cn("mt-0.5 line-clamp-2 block text-sm wrap-anywhere", unread ? "text-ink" : "text-ink-soft")}>
              {t("{name}: {text}", { name: last.mine ? t("You") : last.by ?? t("Somebody who has left"), text: last.text })}
            </span>
          )}
          <span className="mt-1 block text-xs text-ink-soft wrap-anywhere">{cohort}</span>
        </span>
      </Link>
    </li>
  );
}
