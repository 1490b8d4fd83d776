"use client";

import Link from "next/link";
import { Button } from "#components/ui/button.tsx";
import { forgetText, KeptTextArea } from "#components/ui/kept-text-area.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { VerdictBadge } from "#components/ui/verdict-badge.tsx";
import { maxCommentLength } from "#domain/review.ts";
import { useT } from "#i18n";
import { useChange } from "#lib/use-change.ts";
import { handInAgainAction } from "../actions.ts";
import type { ReviewView } from "../view.ts";
import { Moment } from "./moment.tsx";

interface HandInAgainProps {
  reviewId: string;
  slug: string;
  next: ReviewView["next"];
  viewerId: string;
  timeZone: string;
}

/** The next round, with the newest attempt since; where there is none yet, what to do first. */
export function HandInAgain({ reviewId, slug, next, viewerId, timeZone }: HandInAgainProps) {
  const t = useT();
  const { change, error, pending } = useChange();
  const keptAs = `${viewerId}:review-note:${reviewId}`;
  if (!next) {
    return (
      <Notice tone="info" title={t("Your turn")}>
        <p>{t("Read the comments, take over what convinces you, and submit the exercise. Then come back: your new attempt is handed in from here.")}</p>
        <LinkButton href={`/exercises/${slug}`} className="mt-3">{t("Open the exercise")}</LinkButton>
      </Notice>
    );
  }
  return (
    <form
      noValidate className="max-w-2xl space-y-3"
      onSubmit={(event) => {
        event.preventDefault();
        const note = String(new FormData(event.currentTarget).get("note") ?? "");
        change(() => handInAgainAction({ reviewId, submissionId: next.id, note }), () => forgetText(keptAs));
      }}
    >
      <h2 className="text-lg font-semibold">{t("Hand in again")}</h2>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <span>{t.rich("Your newest attempt: <link>{when}</link>", { when: <Moment at={next.createdAt} timeZone={timeZone} />, link: (text) => <Link href={`/exercises/${slug}/attempts/${next.id}`} className="link">{text}</Link> })}</span>
        {next.verdict && <VerdictBadge kind={next.verdict} />}
      </p>
      <KeptTextArea keptAs={keptAs} label={t("What you changed, and what you kept")} optional name="note" rows={3} maxLength={maxCommentLength} error={error?.fields?.note} hint={t("Markdown, formulas and code work. What you type is kept in this browser.")} />
      {error && !error.fields?.note && <Notice tone="failed" role="alert">{error.message}</Notice>}
      <Button type="submit" variant="primary" disabled={pending} className="min-h-11 sm:min-h-10">{pending ? t("Sending …") : t("Hand in again")}</Button>
    </form>
  );
}
