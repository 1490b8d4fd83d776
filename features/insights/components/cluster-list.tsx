import { useT } from "#i18n";
import { ProseHtml } from "#components/markdown/prose-html.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { listWords } from "#domain/i18n/in-words.ts";
import { formatWire } from "#domain/value.ts";
import { cn } from "#lib/cn.ts";
import { codeToHtml } from "#lib/markdown/to-html.ts";
import type { Failures, ShownCluster } from "../failures.ts";
import type { Insights } from "../queries.ts";
import { MakeMistake } from "./make-mistake.tsx";
import { Part } from "./part.tsx";

const casesNamed = 4;

function ClusterItem({ cluster: { students, submissions, failing, got, sources }, exercise: { slug, published } }: { cluster: ShownCluster; exercise: Insights["exercise"] }) {
  const t = useT();
  const more = failing.length - casesNamed;
  const named = failing.slice(0, casesNamed).map((name) => t("“{name}”", { name }));
  return (
    <li className="py-6">
      <h3 className="text-base font-semibold">{t("{count, plural, one {One student} other {# students}}, the same wrong result", { count: students })}</h3>
      <p className="mt-1 text-sm text-ink-soft">
        {t("{count, plural, one {one submission} other {# submissions}}", { count: submissions })}{" · "}
        {t("fails {cases}", { cases: listWords(more > 0 ? [...named, t("{count, plural, one {one more} other {# more}}", { count: more })] : named, t) })}
      </p>
      {got && <p className="mt-2 text-sm wrap-anywhere">{t.rich("In “{name}” it gives <code>{value}</code>", { name: got.name, value: formatWire(got.value, 200), code: (text) => <code className="rounded-sm bg-sunken px-1 font-mono text-xs">{text}</code> })}</p>}
      <div className="mt-3 space-y-1">
        {sources.map(({ submissionId, source }, index) => (
          <details key={submissionId}>
            <summary className="w-fit py-1 text-sm">{t("Program {number} of {count}", { number: index + 1, count: sources.length })}</summary>
            <ProseHtml html={codeToHtml(source)} className="max-w-3xl [&_pre]:max-h-120 [&_pre]:overflow-auto" />
            {published === null
              ? <a href={`/teach/exercises/${slug}/mistake/${submissionId}`} download className={cn(buttonClass("secondary", "sm"), "min-h-11 sm:min-h-8")}>{t("Make a mistake of it")}</a>
              : <MakeMistake exerciseSlug={slug} submissionId={submissionId} />}
          </details>
        ))}
      </div>
    </li>
  );
}

/** Wrong results that several students had and nothing explains yet. */
export function ClusterList({ failures: { clusters, single }, exercise }: { failures: Failures; exercise: Insights["exercise"] }) {
  const t = useT();
  const lonely = single > 0 && t("{count, plural, one {One more wrong result was a single student’s.} other {# more wrong results were each a single student’s.}}", { count: single });
  return (
    <Part
      title={t("Wrong results that no mistake explains")}
      lead={clusters.length === 0
        ? t("No two students had the same wrong result without being told why.")
        : exercise.published !== null
          ? t("Visible cases give the same to six digits; where only hidden ones fail, the same fail. Whoever has such a result next would like to read why: “Make a mistake of it” puts the program into the draft of the challenge, with a comment to fill in.")
          : t("Visible cases give the same to six digits; where only hidden ones fail, the same fail. Whoever has such a result next would like to read why: “Make a mistake of it” gives you a file for the exercise’s folder mistakes/, with a comment to fill in.")}
    >
      {clusters.length > 0 && <ol className="divide-y divide-line border-y border-line">{clusters.map((cluster) => <ClusterItem key={cluster.key} cluster={cluster} exercise={exercise} />)}</ol>}
      {lonely && <p className="mt-3 text-sm text-ink-soft">{lonely}</p>}
    </Part>
  );
}
