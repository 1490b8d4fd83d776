import { ProseHtml } from "#components/markdown/prose-html.tsx";
import { useT } from "#i18n";
import type { CommentView } from "../view.ts";
import { Moment } from "./moment.tsx";

/** Who said it and when, and the words. */
export function Said({ comment: { author, mine, html, sentAt, createdAt }, timeZone }: { comment: Pick<CommentView, "author" | "mine" | "html" | "sentAt" | "createdAt">; timeZone: string }) {
  const t = useT();
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-3 text-sm">
        <span className="font-medium">{mine ? t("You") : author ?? t("Somebody who has left")}</span>
        <span className="text-xs text-ink-soft tabular-nums"><Moment at={sentAt ?? createdAt} timeZone={timeZone} /></span>
      </p>
      {html !== "" && <ProseHtml html={html} className="overflow-x-auto" />}
    </>
  );
}
