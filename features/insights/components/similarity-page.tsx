import Link from "next/link";
import { useT } from "#i18n";
import { DateText } from "#components/ui/date.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { percentWords } from "#domain/insight-words.ts";
import { fewestPairs } from "#domain/similarity.ts";
import type { AlikeLine, Author, Similarity } from "../similarity-queries.ts";

function AuthorText({ author: { name, createdAt }, timeZone }: { author: Author; timeZone: string }) {
  const t = useT();
  return <span className="block"><span className="font-medium">{name ?? t("A student of another cohort")}</span> <span className="whitespace-nowrap text-ink-soft"><DateText value={createdAt} timeZone={timeZone} /></span></span>;
}

function PairTable({ slug, pairs, timeZone }: { slug: string; pairs: readonly AlikeLine[]; timeZone: string }) {
  const t = useT();
  return (
    <div className="overflow-x-auto" role="region" aria-label={t("Pairs of programs")} tabIndex={0}>
      <table className="w-full text-sm">
        <caption className="sr-only">{t("Pairs of programs")}</caption>
        <thead>
          <tr className="border-b border-line-strong text-left">
            <th scope="col" className="py-2 font-medium">{t("Students, and when they handed in")}</th>
            <th scope="col" className="py-2 pl-4 text-right font-medium">{t("Alike")}</th>
            <th scope="col" className="hidden py-2 pl-4 text-right font-medium sm:table-cell">{t("Above the usual pair")}</th>
            <th scope="col" className="hidden py-2 pl-4 text-right font-medium sm:table-cell">{t("Longest passage")}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ a, b, score, z, longest }) => (
            <tr key={`${a.submissionId} ${b.submissionId}`} className="border-b border-line align-baseline">
              <th scope="row" className="py-3 text-left font-normal">
                <AuthorText author={a} timeZone={timeZone} /><AuthorText author={b} timeZone={timeZone} />
                <LinkButton size="sm" href={`/teach/exercises/${slug}/similarity/${a.submissionId}/${b.submissionId}`} className="mt-2 min-h-11 sm:min-h-8">{t("Side by side")}</LinkButton>
              </th>
              <td className="py-2.5 pl-4 text-right tabular-nums">{percentWords(score, t)}</td>
              <td className="hidden py-2.5 pl-4 text-right tabular-nums sm:table-cell">{t("{z, number, ::.0} spreads", { z })}</td>
              <td className="hidden py-2.5 pl-4 text-right tabular-nums sm:table-cell">{t("{count, plural, one {# token} other {# tokens}}", { count: longest })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Which accepted programs are more alike than chance, and how that is found. It accuses nobody. */
export function SimilarityPage({ similarity, timeZone }: { similarity: Similarity; timeZone: string }) {
  const t = useT();
  const { exercise, sources, compared, pairCount, median, threshold, pairs, elsewhere } = similarity;
  return (
    <>
      <PageHeader
        eyebrow={<Link href={`/teach/exercises/${exercise.slug}`} className="link">{exercise.title}</Link>} title={t("Similar programs")}
        lead={t("Accepted programs that have more in common than chance, the newest of each student. Names, numbers, layout, comments and the order of functions do not count.")}
      />
      {median === null || threshold === null
        ? (
          <EmptyState title={t("There is too little to compare yet")} action={<LinkButton href={`/teach/exercises/${exercise.slug}`}>{t("Back to the exercise")}</LinkButton>}>
            {t("{sources, plural, =0 {Nobody has the exercise yet} one {One student has the exercise} other {# students have the exercise}}, and {compared, plural, =0 {none of the programs is} one {one program is} other {# programs are}} long enough and different enough from the solution. What is usual can be said from {least} pairs on, which is five such programs.", { sources, compared, least: fewestPairs })}
          </EmptyState>
        )
        : (
          <>
            <p className="mb-6 max-w-2xl text-base text-pretty">
              {t("Two programs for this exercise usually share {median} of what is their own. Among {count, plural, one {one pair} other {# pairs}}, one that shares {threshold} or more is more alike than chance.", { median: percentWords(median, t), threshold: percentWords(threshold, t), count: pairCount })}{" "}
              {t("{count, plural, =0 {No pair of your students is.} one {One pair of your students is.} other {# pairs of your students are.}}", { count: pairs.length })}
            </p>
            {pairs.length > 0 && (
              <>
                <Notice className="mb-6 max-w-2xl" title={t("Alike is not copied")}>{t("Two people who worked together, read the same page or had the same help write alike programs, and short exercises leave little choice. Read both, and talk with the students before you conclude anything.")}</Notice>
                <PairTable slug={exercise.slug} pairs={pairs} timeZone={timeZone} />
              </>
            )}
            {elsewhere > 0 && <p className="mt-4 text-sm text-ink-soft">{t("{count, plural, one {One more pair is of students whom you do not teach.} other {# more pairs are of students whom you do not teach.}}", { count: elsewhere })}</p>}
            <details className="mt-10 max-w-2xl text-sm text-ink-soft">
              <summary className="w-fit py-1">{t("How this is found")}</summary>
              <p className="mt-2 text-pretty">{t("Each program is read as a row of tokens without its names and values. Of its runs of twelve tokens some are chosen as fingerprints, the same ones in every program (winnowing; Schleimer, Wilkerson and Aiken, 2003). Those of the starter and the solution, and those that many programs have, are left out. “Alike” is the share of the smaller program’s fingerprints that the other has too.")}</p>
              <p className="mt-2 text-pretty">{t("What is usual is the median of all pairs, and how far they lie from it is measured by the median deviation, which a few copies cannot move. {compared} of {sources} programs had enough of their own to be compared.", { compared, sources })}</p>
            </details>
          </>
        )}
    </>
  );
}
