import Link from "next/link";
import { Prose } from "#components/markdown/prose.tsx";
import { DateText } from "#components/ui/date.tsx";
import { useT } from "#i18n";
import { renderMarkdown } from "#lib/markdown/render.ts";
import type { MessageView, Thread } from "../thread-queries.ts";
import { MessageForm } from "./message-form.tsx";

interface ConversationProps {
  thread: Thread;
  project: string;
  learner: { id: string; name: string | null };
  viewerId: string;
  timeZone: string;
  /** This page with all messages. */
  allHref: string;
}

/** What a student and those who judge the project say to each other; nobody else reads it. The newest stands last. */
export function Conversation({ thread: { messages, earlier }, project, learner, viewerId, timeZone, allHref }: ConversationProps) {
  const t = useT();
  const own = learner.id === viewerId;
  return (
    <section aria-labelledby="conversation">
      <h2 id="conversation" className="mb-2 scroll-mt-6 text-xl font-semibold">{t("Conversation")}</h2>
      <p className="max-w-[70ch] text-sm text-ink-soft">
        {own ? t("Between you and those who judge your work; nobody else reads it. Ask before you are stuck for long.") : t("Between {name} and those who judge the work; nobody else reads it.", { name: learner.name })}
      </p>
      {earlier > 0 && <p className="mt-4 text-sm"><Link href={allHref} className="link inline-flex min-h-6 items-center">{t("Show {count, plural, one {# earlier message} other {# earlier messages}}", { count: earlier })}</Link></p>}
      {messages.length > 0 && (
        <ol className="mt-4 divide-y divide-line border-y border-line">
          {messages.map((message) => <Message key={message.id} message={message} mine={message.author?.id === viewerId} timeZone={timeZone} />)}
        </ol>
      )}
      <div className="mt-6"><MessageForm project={project} studentId={learner.id} viewerId={viewerId} first={messages.length === 0} own={own} /></div>
    </section>
  );
}

function Message({ message: { text, author, createdAt }, mine, timeZone }: { message: MessageView; mine: boolean; timeZone: string }) {
  const t = useT();
  return (
    <li className="grid gap-x-8 gap-y-1 py-4 sm:grid-cols-[9rem_minmax(0,1fr)]">
      <p className="text-sm sm:pt-0.5">
        <span className="font-medium">{mine ? t("You") : author?.name ?? t("Somebody who has left")}</span>
        <span className="block text-xs text-ink-soft tabular-nums max-sm:ml-2 max-sm:inline"><DateText value={createdAt} timeZone={timeZone} /></span>
      </p>
      <Prose tree={renderMarkdown(text, { person: true }).tree} className="min-w-0" />
    </li>
  );
}
