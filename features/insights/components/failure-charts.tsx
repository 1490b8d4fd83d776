import { useT } from "#i18n";
import { ShareBars } from "#components/charts/share-bars.tsx";
import { Words } from "#components/results/words.tsx";
import { badges } from "#components/ui/verdict-badge.tsx";
import { casesFinding, givenUpFinding, percentWords } from "#domain/insight-words.ts";
import { gaveUpAfterDays, type Share } from "#domain/insights.ts";
import type { Translate } from "#domain/i18n/translate.ts";
import { verdictKindSchema } from "#domain/verdict.ts";
import type { Failures, GivenUp } from "../failures.ts";
import { Part } from "./part.tsx";

const mostCases = 20;

/** What a verdict's kind is called, in English. */
const kindWords = (kind: string): string => {
  const known = verdictKindSchema.safeParse(kind);
  return known.success ? badges[known.data].words : kind;
};

const bars = (shares: readonly Share[], t: Translate, words = (name: string) => name) =>
  shares.map(({ name, count, share }) => ({ key: name, name: words(name), count, share, words: percentWords(share, t) }));

/** What they saw last who tried and have not come back. */
export function GivenUpPart({ givenUp }: { givenUp: GivenUp }) {
  const t = useT();
  return (
    <Part title={t("Where people give up")} lead={t("The last verdict of students who have not come back for {days} days.", { days: gaveUpAfterDays })}>
      {givenUp.students === 0
        ? <p className="text-sm text-ink-soft">{t("Nobody has given up: who tried it has it, or was here in the last two weeks.")}</p>
        : (
          <div className="space-y-8">
            <ShareBars title={givenUpFinding(givenUp, kindWords, t)} head={{ name: t("Last verdict"), count: t("Students"), share: t("Share of them, 0 to 100%") }} rows={bars(givenUp.kinds, t, (kind) => t(kindWords(kind)))} />
            {givenUp.cases.length > 0 && <ShareBars title={t("The case that most of them did not get past: “{name}”", { name: givenUp.cases[0].name })} head={{ name: t("Failing case"), count: t("Students"), share: t("Share of them, 0 to 100%") }} rows={bars(givenUp.cases.slice(0, mostCases), t)} />}
          </div>
        )}
    </Part>
  );
}

/** Which cases fail, and which known mistakes explain it. */
export function FailuresPart({ failures: { total, kinds, cases, mistakes } }: { failures: Failures }) {
  const t = useT();
  if (total === 0) return <Part title={t("Cases that fail")}><p className="text-sm text-ink-soft">{t("Every submission was accepted so far.")}</p></Part>;
  return (
    <div className="grid gap-x-16 xl:grid-cols-2">
      <Part title={t("Cases that fail")} lead={t("{count, plural, one {One submission was not accepted.} other {Of the newest # submissions that were not accepted.}}", { count: total })}>
        <div className="space-y-8">
          <ShareBars title={t("How they ended: {share} with the verdict “{kind}”", { share: percentWords(kinds[0].share, t), kind: t(kindWords(kinds[0].name)) })} head={{ name: t("Verdict"), count: t("Submissions"), share: t("Share of them, 0 to 100%") }} rows={bars(kinds, t, (kind) => t(kindWords(kind)))} />
          {cases.length > 0 && <ShareBars title={casesFinding(cases, t)} head={{ name: t("Failing case"), count: t("Submissions"), share: t("Share of them, 0 to 100%") }} rows={bars(cases.slice(0, mostCases), t)} />}
        </div>
      </Part>
      <Part title={t("Mistakes that were recognised")} lead={mistakes.length === 0 ? t("No submission matched a mistake of the exercise. Wrong results that students share stand below; they are what its next mistake can be made of.") : undefined}>
        {mistakes.length > 0 && (
          <ShareBars
            title={t("{share} of these submissions were answered by a mistake’s message", { share: percentWords(mistakes.reduce((sum, { submissions }) => sum + submissions, 0) / total, t) })}
            head={{ name: t("Mistake"), count: t("Submissions"), share: t("Share of them, 0 to 100%") }}
            rows={mistakes.map(({ slug, message, submissions, students }) => ({
              key: slug, count: submissions, share: submissions / total, words: percentWords(submissions / total, t),
              name: <><span className="font-mono text-xs">{slug}</span> <span className="whitespace-nowrap text-ink-soft">{t("{count, plural, one {one student} other {# students}}", { count: students })}</span>{message && <span className="block text-ink-soft"><Words text={message} /></span>}</>,
            }))}
          />
        )}
      </Part>
    </div>
  );
}
