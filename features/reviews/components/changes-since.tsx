import Link from "next/link";
import { Icon } from "#components/ui/icon.tsx";
import { linesInWords } from "#domain/canned-comment.ts";
import { SourceDifference } from "#features/exercises/components/source-difference.tsx";
import { useT } from "#i18n";
import { plainText } from "#lib/search/plain-text.ts";
import type { EarlierComment, RoundView } from "../view.ts";

/** What the student changed since the round before, and what became of the lines that were commented on. */
export function ChangesSince({ reviewId, round: { number, sourceBefore, submission, earlier } }: { reviewId: string; round: RoundView }) {
  const t = useT();
  if (sourceBefore === null) return null;
  const changed = earlier.filter(({ now }) => now === null).length;
  return (
    <section aria-labelledby="changes" className="mb-8 border-t border-line pt-5">
      <h2 id="changes" className="mb-3 text-lg font-semibold">{t("Since round {number}", { number: number - 1 })}</h2>
      <SourceDifference before={sourceBefore} after={submission.source} />
      {earlier.length > 0 && (
        <>
          <h3 className="mt-5 mb-1 text-sm font-medium">{t("The lines of {changed, number} of {count, plural, one {# earlier comment} other {# earlier comments}} were changed", { changed, count: earlier.length })}</h3>
          <ol className="divide-y divide-line border-y border-line text-sm">
            {earlier.map((comment) => <Earlier key={comment.id} reviewId={reviewId} comment={comment} />)}
          </ol>
        </>
      )}
    </section>
  );
}

function Earlier({ reviewId, comment: { id, round, lines, now, text, author } }: { reviewId: string; comment: EarlierComment }) {
  const t = useT();
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-2">
      <Link href={`/reviews/${reviewId}?round=${round}#comment-${id}`} className="link inline-flex min-h-6 shrink-0 items-center tabular-nums">{t("Round {round}, line {lines}", { round, lines: linesInWords(lines.from, lines.to) })}</Link>
      <span className="min-w-0 flex-1 basis-60 truncate">{text === "" ? t("A suggested edit") : plainText(text).text}</span>
      <span className="text-ink-soft">{author ?? t("Somebody who has left")}</span>
      <span className="inline-flex items-center gap-1.5 tabular-nums">
        {now === null
          ? <><Icon name="history" size={14} className="text-accent" />{t("changed since")}</>
          : <span className="text-ink-soft">{t("as it was, line {lines} now", { lines: linesInWords(now.from, now.to) })}</span>}
      </span>
    </li>
  );
}
