import { useT } from "#i18n";
import { plainText } from "#lib/search/plain-text.ts";
import type { CommentView } from "../view.ts";
import { lineLabel } from "./line-words.ts";

/** The comments in the order of their lines, beside the program on wide screens. */
export function CommentIndex({ comments }: { comments: readonly CommentView[] }) {
  const t = useT();
  if (comments.length === 0) return null;
  const sorted = comments.toSorted((a, b) => (a.lines?.from ?? 0) - (b.lines?.from ?? 0));
  return (
    <aside aria-labelledby="comments" className="hidden xl:sticky xl:top-8 xl:block xl:max-h-[calc(100vh-4rem)] xl:self-start xl:overflow-y-auto">
      <h2 id="comments" className="mb-2 text-sm font-medium text-ink-soft">{t("{count, plural, one {# comment} other {# comments}}", { count: comments.length })}</h2>
      <ol className="divide-y divide-line border-y border-line text-sm">
        {sorted.map(({ id, lines, text, author, mine, sentAt, answers }) => (
          <li key={id}>
            <a href={`#comment-${id}`} className="block py-2 no-underline hover:bg-sunken">
              <span className="flex items-baseline justify-between gap-3 text-xs text-ink-soft tabular-nums">
                <span>{lines && lineLabel(lines, t)}</span>
                <span>{sentAt === null ? t("Draft") : mine ? t("You") : author ?? t("Somebody who has left")}</span>
              </span>
              <span className="line-clamp-2 wrap-anywhere">{text === "" ? t("A suggested edit") : plainText(text).text}</span>
              {answers.length > 0 && <span className="text-xs text-ink-soft tabular-nums">{t("{count, plural, one {# answer} other {# answers}}", { count: answers.length })}</span>}
            </a>
          </li>
        ))}
      </ol>
    </aside>
  );
}
