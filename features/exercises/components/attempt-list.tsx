import Link from "next/link";
import { useT } from "#i18n";
import { inDays } from "#domain/day.ts";
import { msg } from "#domain/i18n/translate.ts";
import { buttonClass } from "#components/ui/button.tsx";
import { Refresh } from "#components/ui/refresh.tsx";
import { VerdictBadge } from "#components/ui/verdict-badge.tsx";
import type { Attempt } from "#features/submissions/queries.ts";
import { attemptName } from "./attempt-name.ts";
import { RestoreAttempt } from "./restore-attempt.tsx";

interface AttemptListProps {
  slug: string;
  attempts: readonly Attempt[];
  timeZone: string;
  /** The two that are compared now. */
  chosen?: readonly [string, string] | null;
  /** How often the places of those that wait are read anew, with the whole page around them. */
  refreshMs: number;
  /** Whether a link leads to all of them, where these are the newest alone. */
  all?: boolean;
  /** Of the draft that a restore would replace; 0 where there is none. */
  draftVersion: number;
}

const gradedBefore = msg("graded again; before: {kind, select, accepted {accepted} wrong_answer {wrong answer} compile_error {does not compile} runtime_error {runtime error} time_limit_exceeded {too slow} memory_limit_exceeded {too much memory} output_limit_exceeded {too much output} system_error {could not be graded} other {cancelled}}");

/** Attempts, the newest first; any two can be chosen and compared, without a script. */
export function AttemptList({ slug, attempts, timeZone, chosen, refreshMs, draftVersion, all = false }: AttemptListProps) {
  const t = useT();
  if (attempts.length === 0) {
    return <p className="text-sm text-ink-soft">{t("Each program that you submit is listed here with its verdict. Run is not recorded.")}</p>;
  }
  const [from, to] = chosen ?? [attempts[1]?.id, attempts[0].id];
  return (
    <form method="get" action={`/exercises/${slug}/attempts`}>
      {attempts.some(({ verdict }) => verdict === null) && <Refresh everyMs={refreshMs} />}
      <ol className="divide-y divide-line border-y border-line text-sm" aria-label={t("Attempts")}>
        {attempts.map((attempt) => {
          const name = t("attempt {number}", { number: attempt.number });
          return (
            <li key={attempt.id} className="flex flex-wrap items-center gap-x-2 gap-y-1 py-2 sm:gap-x-3">
              {attempts.length > 1 && (
                <span className="flex gap-2">
                  <input type="radio" name="from" value={attempt.id} className="size-6" defaultChecked={attempt.id === from} aria-label={t("Compare {name} …", { name })} />
                  <input type="radio" name="to" value={attempt.id} className="size-6" defaultChecked={attempt.id === to} aria-label={t("… with {name}", { name })} />
                </span>
              )}
              <Link href={`/exercises/${slug}/attempts/${attempt.id}`} className="link tabular-nums">{attempt.number}. {inDays(attempt.createdAt, t.locale, { dateStyle: "medium", timeStyle: "short" }, timeZone)}</Link>
              <VerdictBadge kind={attempt.verdict?.kind ?? (attempt.ahead === null ? "grading" : "waiting")} />
              {attempt.ahead !== null && <span className="text-ink-soft tabular-nums">{t("{ahead, plural, =0 {next} one {# grading before it} other {# gradings before it}}", { ahead: attempt.ahead })}</span>}
              {attempt.before && <span className="text-ink-soft">{t(gradedBefore, { kind: attempt.before })}</span>}
              <span className="ml-auto flex flex-wrap items-center gap-x-2">
                {attempt.verdict && attempt.verdict.kind !== "system_error" && attempt.verdict.kind !== "cancelled" && attempt.verdict.kind !== "withheld" && (
                  <span className="text-ink-soft tabular-nums">{t("{score, number} of {maxScore, number}", { score: attempt.verdict.score, maxScore: attempt.verdict.maxScore })}</span>
                )}
                <RestoreAttempt slug={slug} submissionId={attempt.id} name={attemptName(attempts, attempt.id, timeZone, t) ?? name} draftVersion={draftVersion} />
              </span>
            </li>
          );
        })}
      </ol>
      {all && attempts[0].number > attempts.length && <p className="mt-3 text-sm"><Link href={`/exercises/${slug}/attempts`} className="link">{t("All {count} attempts", { count: attempts[0].number })}</Link></p>}
      {attempts.length > 1 && <button type="submit" className={buttonClass("secondary", "sm") + " mt-4"}>{t("Compare the two chosen")}</button>}
    </form>
  );
}
