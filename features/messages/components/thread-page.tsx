import Link from "next/link";
import { useT } from "#i18n";
import { ProseHtml } from "#components/markdown/prose-html.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { accessWords, threadName } from "#domain/messages.ts";
import { RefreshOnWord } from "#features/notifications/components/notification-feed.tsx";
import { markdownToHtml } from "#lib/markdown/to-html.ts";
import type { MessageLine, ThreadView } from "../queries.ts";
import { GroupMembers } from "./group-members.tsx";
import { MessageForm } from "./message-form.tsx";
import { Moment } from "./moment.tsx";
import { Seen } from "./seen.tsx";

interface ThreadPageProps {
  view: ThreadView;
  viewer: { id: string; timeZone: string };
}

/** One conversation; the newest message stands last, above the field for the next. */
export function ThreadPage({ view: { thread, messages, earlier, unreadUpTo, candidates }, viewer }: ThreadPageProps) {
  const t = useT();
  const { id, title, isGroup, cohort, access, others, me } = thread;
  const names = others.map(({ name, standing }) => standing === null ? t("{name} (has left)", { name }) : name);
  return (
    <>
      <RefreshOnWord />
      {unreadUpTo && <Seen threadId={id} upTo={unreadUpTo.toISOString()} />}
      <PageHeader
        eyebrow={<Link href="/messages" className="link">{t("Messages")}</Link>}
        title={<span className="wrap-anywhere">{threadName(title, others.map(({ name }) => name), t)}</span>}
        lead={<span className="wrap-anywhere">{title === "" ? cohort.name : t("{names}, in {cohort}", { names: threadName("", names, t), cohort: cohort.name })}</span>}
      />
      {isGroup && <GroupMembers threadId={id} me={me} others={others} candidates={candidates} />}
      {earlier > 0 && <p className="mb-4 text-sm"><Link href={`/messages/${id}?all=1`} className="link inline-flex min-h-6 items-center">{t("Show {count, plural, one {# earlier message} other {# earlier messages}}", { count: earlier })}</Link></p>}
      <ol aria-label={t("Messages")} className="divide-y divide-line border-y border-line">
        {messages.map((message) => <Message key={message.id} message={message} mine={message.author?.id === viewer.id} timeZone={viewer.timeZone} />)}
      </ol>
      <div className="mt-6">
        {access === "write" ? <MessageForm threadId={id} viewerId={viewer.id} /> : <Notice tone="info">{t(accessWords[access])}</Notice>}
      </div>
    </>
  );
}

function Message({ message: { id, text, author, createdAt }, mine, timeZone }: { message: MessageLine; mine: boolean; timeZone: string }) {
  const t = useT();
  return (
    <li className="grid gap-x-8 gap-y-1 py-4 sm:grid-cols-[9rem_minmax(0,1fr)]">
      <p className="text-sm wrap-anywhere sm:pt-0.5">
        <span className="font-medium">{mine ? t("You") : author?.name ?? t("Somebody who has left")}</span>
        <span className="block text-xs text-ink-soft tabular-nums"><Moment value={createdAt} timeZone={timeZone} /></span>
      </p>
      <ProseHtml html={markdownToHtml(text, `message-${id.slice(-6)}-`)} className="min-w-0" />
    </li>
  );
}
