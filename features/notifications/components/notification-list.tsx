import { useT } from "#i18n";
import { DateText } from "#components/ui/date.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FilterLinks } from "#components/ui/filter-links.tsx";
import { Icon, type IconName } from "#components/ui/icon.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { toldInWords, type NotificationKind } from "#domain/notifications.ts";
import { cn } from "#lib/cn.ts";
import type { NotificationLine, NotificationPage } from "../queries.ts";
import { RefreshOnNews } from "./notification-feed.tsx";

const icons: Record<NotificationKind, IconName> = {
  evidence_decided: "evidence", report_decided: "project", project_message: "project", question_asked: "discussion", question_answered: "discussion",
  answer_accepted: "check", post_hidden: "warning", thanked: "person", problem_settled: "warning", award_given: "award", grade_overridden: "check", deadline_moved: "clock", extension_given: "clock",
  enrolled: "path", peer_invited: "code", review_asked: "code", review_again: "code", review_decided: "code", review_answered: "discussion", thread_message: "discussion", announcement: "bell", booking_made: "calendar", booking_cancelled: "calendar",
};

const address = (unreadOnly: boolean, page: number): string => {
  const query = new URLSearchParams({ ...unreadOnly && { show: "unread" }, ...page > 1 && { page: String(page) } });
  return query.size === 0 ? "/notifications" : `/notifications?${query}`;
};

interface NotificationListProps extends NotificationPage {
  unreadOnly: boolean;
  timeZone: string;
}

/** What somebody was told, the newest first; opening one leads to what it tells of. */
export function NotificationList({ lines, page, more, unread, unreadOnly, timeZone }: NotificationListProps) {
  const t = useT();
  return (
    <>
      <RefreshOnNews unread={unread} />
      {(lines.length > 0 || unreadOnly || page > 1) && (
        <FilterLinks label={t("Which notifications")} className="mb-2" choices={[{ only: false, text: t("All") }, { only: true, text: t("Unread") }].map(({ only, text }) => ({ href: address(only, 1), text, current: only === unreadOnly }))} />
      )}
      {lines.length === 0
        ? <Nothing unreadOnly={unreadOnly} page={page} />
        : <ol className="divide-y divide-line border-y border-line">{lines.map((line) => <Entry key={line.id} line={line} timeZone={timeZone} />)}</ol>}
      {(page > 1 || more) && (
        <nav aria-label={t("Pages")} className="mt-6 flex flex-wrap gap-3">
          {page > 1 && <LinkButton href={address(unreadOnly, page - 1)}>{t("Newer")}</LinkButton>}
          {more && <LinkButton href={address(unreadOnly, page + 1)}>{t("Older")}</LinkButton>}
        </nav>
      )}
    </>
  );
}

function Entry({ line: { id, told, createdAt, read }, timeZone }: { line: NotificationLine; timeZone: string }) {
  const t = useT();
  return (
    <li>
      {/* No Link: it would fetch, and so read, what nobody has opened. */}
      <a href={`/notifications/${id}`} className="group grid grid-cols-[0.5rem_1rem_minmax(0,1fr)] items-baseline gap-x-3 rounded-sm px-2 py-3.5 -outline-offset-2 hover:bg-sunken sm:grid-cols-[0.5rem_1rem_minmax(0,1fr)_auto]">
        <span aria-hidden="true" className={cn("mt-2 size-2 self-start rounded-full", !read && "bg-accent")} />
        <Icon name={icons[told.kind]} className="translate-y-0.5 text-ink-soft" />
        <span className={cn("text-base text-pretty group-hover:underline", read ? "text-ink-soft" : "font-medium text-ink")}>
          {!read && <span className="sr-only">{t("Unread:")} </span>}
          {toldInWords(told, t)}
        </span>
        <span className="text-sm text-ink-soft tabular-nums max-sm:col-start-3"><DateText value={createdAt} timeZone={timeZone} /></span>
      </a>
    </li>
  );
}

function Nothing({ unreadOnly, page }: { unreadOnly: boolean; page: number }) {
  const t = useT();
  if (page > 1) return <EmptyState title={t("There is nothing older")} action={<LinkButton href={address(unreadOnly, 1)}>{t("To the newest")}</LinkButton>}>{t("What you read more than ninety days ago is removed.")}</EmptyState>;
  if (unreadOnly) return <EmptyState title={t("You have read everything")} action={<LinkButton href="/notifications">{t("Show all of them")}</LinkButton>}>{t("What is new appears here, and the menu shows how much it is.")}</EmptyState>;
  return (
    <EmptyState title={t("Nothing has happened yet")} action={<LinkButton href="/settings#notifications">{t("Choose what you hear of")}</LinkButton>}>
      {t("Here you are told when a mentor answers what you handed in, when somebody answers your question or thanks you, and when you reach an achievement. It appears by itself, and the menu shows how much is new.")}
    </EmptyState>
  );
}
