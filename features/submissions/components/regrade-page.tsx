import Link from "next/link";
import { useT } from "#i18n";
import { DateText } from "#components/ui/date.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { ProgressBar } from "#components/ui/progress-bar.tsx";
import { Refresh } from "#components/ui/refresh.tsx";
import { VerdictBadge } from "#components/ui/verdict-badge.tsx";
import { isLoss, type RegradeChange, type RegradePreview } from "../regrade-preview.ts";
import { DecideRegrade, StartPreview } from "./regrade-buttons.tsx";

interface RegradePageProps {
  exercise: { slug: string; title: string };
  preview: RegradePreview | null;
  timeZone: string;
}

/** What would change if the exercise's submissions were graded again, and the decision. */
export function RegradePage({ exercise, preview, timeZone }: RegradePageProps) {
  const t = useT();
  const open = preview !== null && preview.decidedAt === null;
  return (
    <>
      <PageHeader
        eyebrow={<Link href={`/teach/exercises/${exercise.slug}`} className="link">{exercise.title}</Link>} title={t("Grade again")}
        lead={t("The exercise was changed, and older verdicts may be other ones now. First see whose would change: nothing is stored until you say so.")}
      />
      {!open && <StartPreview exerciseSlug={exercise.slug} again={preview !== null} />}
      {preview && (
        <section aria-labelledby="preview" className="mt-10">
          <h2 id="preview" className="text-xl font-semibold">{open ? t("What would change") : preview.applied ? t("What changed") : t("What would have changed")}</h2>
          <p className="mt-1 max-w-prose text-sm text-ink-soft">
            {t.rich("Asked for on {date}: of each student the newest submission and the newest that was accepted.", { date: <DateText value={preview.createdAt} timeZone={timeZone} /> })}
            {" "}{outcomeWords(preview, t)}
          </p>
          {open && preview.done < preview.total ? !preview.outdated && <UnderWay preview={preview} /> : <Changes preview={preview} />}
          {preview.outdated && (
            <div className="mt-6 max-w-2xl space-y-4">
              <Notice tone="warning">{t("The exercise was published anew since this preview: see anew what would change, then apply that.")}</Notice>
              <StartPreview exerciseSlug={exercise.slug} again />
            </div>
          )}
          {open && !preview.outdated && preview.done === preview.total && <DecideRegrade batchId={preview.id} changes={preview.changes.length} losses={losers(preview.changes)} />}
        </section>
      )}
    </>
  );
}

function outcomeWords({ decidedAt, applied, takesAway }: RegradePreview, t: ReturnType<typeof useT>): string {
  if (decidedAt === null) return "";
  if (!applied) return t("It was dropped.");
  return takesAway ? t("It was applied, and took acceptances away.") : t("It was applied, and took nothing away.");
}

/** Students who would lose an acceptance, each counted once. */
const losers = (changes: readonly RegradeChange[]): number => new Set(changes.filter(isLoss).map(({ student }) => student.id)).size;

function UnderWay({ preview: { done, total } }: { preview: RegradePreview }) {
  const t = useT();
  return (
    <div className="mt-4 max-w-md" role="status">
      <p className="mb-2 text-sm tabular-nums">{t("{done} of {total} submissions are graded. They come after everything that somebody waits for.", { done, total })}</p>
      <ProgressBar value={done} max={total} label={t("Submissions graded")} />
      <Refresh everyMs={1500} />
    </div>
  );
}

function Changes({ preview: { changes, failed, total } }: { preview: RegradePreview }) {
  const t = useT();
  return (
    <div className="mt-4">
      {failed > 0 && <Notice tone="warning" className="mb-4">{t("{failed, plural, one {# submission} other {# submissions}} could not be graded; what was there stands.", { failed })}</Notice>}
      {changes.length === 0
        ? <p className="text-sm">{t("{total, plural, one {The one submission keeps its verdict} other {All # submissions keep their verdicts}}.", { total })}</p>
        : (
          <div className="overflow-x-auto" role="region" aria-label={t("Changed verdicts")} tabIndex={0}>
            <table className="w-full max-w-3xl text-sm tabular-nums">
              <thead className="text-left text-xs text-ink-soft">
                <tr>{[t("Student"), t("Was"), t("Now"), t("Points")].map((head) => <th key={head} scope="col" className="border-b border-line py-2 pr-4 font-medium">{head}</th>)}</tr>
              </thead>
              <tbody>
                {changes.map(({ submissionId, student, before, after }) => (
                  <tr key={submissionId} className="border-b border-line">
                    <th scope="row" className="py-2 pr-4 text-left font-normal">{student.name ?? t("A student of another cohort")}</th>
                    <td className="py-2 pr-4"><VerdictBadge kind={before.kind} /></td>
                    <td className="py-2 pr-4"><VerdictBadge kind={after.kind} /></td>
                    <td className="py-2 pr-4 whitespace-nowrap">{t("{before, number} → {after, number}", { before: before.score, after: after.score })}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
    </div>
  );
}
