import Link from "next/link";
import { formatNumber } from "#domain/value.ts";
import { buttonClass } from "#components/ui/button.tsx";
import { Refresh } from "#components/ui/refresh.tsx";
import { badges, VerdictBadge } from "#components/ui/verdict-badge.tsx";
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

const places = (ahead: number): string => ahead === 0 ? "next" : `${ahead} ${ahead === 1 ? "grading" : "gradings"} before it`;

/** Attempts, the newest first; any two can be chosen and compared, without a script. */
export function AttemptList({ slug, attempts, timeZone, chosen, refreshMs, draftVersion, all = false }: AttemptListProps) {
  if (attempts.length === 0) {
    return <p className="text-sm text-ink-soft">Each program that you submit is listed here with its verdict. Run is not recorded.</p>;
  }
  const time = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short", timeZone });
  const [from, to] = chosen ?? [attempts[1]?.id, attempts[0].id];
  return (
    <form method="get" action={`/exercises/${slug}/attempts`}>
      {attempts.some(({ verdict }) => verdict === null) && <Refresh everyMs={refreshMs} />}
      <ol className="divide-y divide-line border-y border-line text-sm" aria-label="Attempts">
        {attempts.map((attempt) => {
          const name = `attempt ${attempt.number}`;
          return (
            <li key={attempt.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
              {attempts.length > 1 && (
                <span className="flex gap-2">
                  <input type="radio" name="from" value={attempt.id} className="size-6" defaultChecked={attempt.id === from} aria-label={`Compare ${name} …`} />
                  <input type="radio" name="to" value={attempt.id} className="size-6" defaultChecked={attempt.id === to} aria-label={`… with ${name}`} />
                </span>
              )}
              <Link href={`/exercises/${slug}/attempts/${attempt.id}`} className="link tabular-nums">{attempt.number}. {time.format(attempt.createdAt)}</Link>
              <VerdictBadge kind={attempt.verdict?.kind ?? (attempt.ahead === null ? "grading" : "waiting")} />
              {attempt.ahead !== null && <span className="text-ink-soft tabular-nums">{places(attempt.ahead)}</span>}
              {attempt.before && <span className="text-ink-soft">graded again; before: {badges[attempt.before].words.toLowerCase()}</span>}
              <span className="ml-auto flex flex-wrap items-center gap-x-2">
                {attempt.verdict && attempt.verdict.kind !== "system_error" && attempt.verdict.kind !== "cancelled" && (
                  <span className="text-ink-soft tabular-nums">{formatNumber(attempt.verdict.score)} of {formatNumber(attempt.verdict.maxScore)}</span>
                )}
                <RestoreAttempt slug={slug} submissionId={attempt.id} name={attemptName(attempts, attempt.id, timeZone) ?? name} draftVersion={draftVersion} />
              </span>
            </li>
          );
        })}
      </ol>
      {all && attempts[0].number > attempts.length && <p className="mt-3 text-sm"><Link href={`/exercises/${slug}/attempts`} className="link">All {attempts[0].number} attempts</Link></p>}
      {attempts.length > 1 && <button type="submit" className={buttonClass("secondary", "sm") + " mt-4"}>Compare the two chosen</button>}
    </form>
  );
}
