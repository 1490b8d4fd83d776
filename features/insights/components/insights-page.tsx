import Link from "next/link";
import { useT } from "#i18n";
import { ColumnChart } from "#components/charts/column-chart.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { attemptsFinding, columnWords, discriminationWords } from "#domain/insight-words.ts";
import type { Insights } from "../queries.ts";
import { ClusterList } from "./cluster-list.tsx";
import { FailuresPart, GivenUpPart } from "./failure-charts.tsx";
import { FiguresRow } from "./figures-row.tsx";
import { Part } from "./part.tsx";
import { ProblemItem } from "./problem-item.tsx";

/** How students get on with one exercise, and what to mend in it. */
export function InsightsPage({ insights, viewer }: { insights: Insights; viewer: { id: string; timeZone: string } }) {
  const t = useT();
  const { exercise, figures, columns, discrimination, givenUp, failures, problems } = insights;
  return (
    <>
      <PageHeader
        eyebrow={<><Link href="/teach/exercises" className="link">{t("Exercises")}</Link> · {t("Month {month}", { month: exercise.month })}</>}
        title={exercise.title} lead={t("How students get on with it, and where it could help them better.")}
        actions={<><LinkButton href={exercise.published === null ? `/teach/challenges/on-disk/${exercise.slug}` : `/teach/challenges/${exercise.id}`}>{exercise.published === null ? t("Its files") : t("Edit the challenge")}</LinkButton><LinkButton href={`/teach/exercises/${exercise.slug}/similarity`}>{t("Similar programs")}</LinkButton><LinkButton href={`/teach/exercises/${exercise.slug}/regrade`}>{t("Grade again")}</LinkButton><LinkButton href={`/exercises/${exercise.slug}`} variant="quiet">{t("Open the exercise")}</LinkButton></>}
      />
      {figures.tried === 0
        ? <div className="mb-14"><EmptyState title={t("Nobody has tried it yet")} action={<LinkButton href="/teach/exercises">{t("All exercises")}</LinkButton>}>{t("When students hand something in, you see here how many attempts they take, which cases they fail, and which wrong results they share.")}</EmptyState></div>
        : (
          <>
            <FiguresRow figures={figures} />
            <div className="grid gap-x-16 xl:grid-cols-2">
              <Part title={t("Attempts until it is accepted")}>
                {columns.length === 0
                  ? <p className="text-sm text-ink-soft">{t("Nobody has it yet. The chart appears with the first who has.")}</p>
                  : <ColumnChart title={attemptsFinding(columns, figures.medianAttempts, t)} xLabel={t("attempts until accepted")} yLabel={t("students")} columns={columns.map((column) => ({ label: columnWords(column, t), count: column.count }))} />}
              </Part>
              <GivenUpPart givenUp={givenUp} />
            </div>
            <FailuresPart failures={failures} />
            <ClusterList failures={failures} exercise={exercise} />
            <Part title={t("Does it tell students apart?")} lead={discriminationWords(discrimination, t)}>
              {discrimination !== null && <p className="text-sm">{t.rich("Correlation of having this exercise with the share of others that a student has: <strong>{value, number, ::.00}</strong>, on a scale from −1 to 1 (point-biserial).", { value: discrimination, strong: (text) => <strong className="text-base tabular-nums">{text}</strong> })}</p>}
            </Part>
          </>
        )}
      <Part title={t("Reported problems")} lead={problems.open.length + problems.settled.length === 0 ? t("Nothing is reported. Students find “Report a problem” below the statement; what they write waits here for your answer.") : undefined}>
        {problems.open.length > 0 && <ul className="divide-y divide-line border-y border-line">{problems.open.map((problem) => <ProblemItem key={problem.id} problem={problem} viewer={viewer} />)}</ul>}
        {problems.settled.length > 0 && (
          <details className="mt-4">
            <summary className="w-fit py-1 text-sm text-ink-soft">{t("{count, plural, one {One that is settled} other {# that are settled}}", { count: problems.settled.length })}</summary>
            <ul className="divide-y divide-line">{problems.settled.map((problem) => <ProblemItem key={problem.id} problem={problem} viewer={viewer} />)}</ul>
          </details>
        )}
      </Part>
    </>
  );
}
