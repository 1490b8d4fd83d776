import Link from "next/link";
import { ProgressBar } from "#components/ui/progress-bar.tsx";
import { StateMark } from "#features/curriculum/components/state-mark.tsx";
import { durationWords } from "#features/curriculum/components/words.ts";
import { capital } from "#domain/i18n/in-words.ts";
import { termsInWords, type ItemTerms } from "#domain/item-terms.ts";
import { useT } from "#i18n";
import type { ProjectLine } from "../queries.ts";
import { standingWords } from "./standing-words.ts";

function TermsWords({ terms }: { terms: ItemTerms }) {
  const t = useT();
  const words = termsInWords(terms, t);
  return words === null ? null : <p className={terms.late ? "text-warning" : "text-ink"}>{capital(words)}</p>;
}

/** Projects, each with where the reader stands, and what those of the portfolio aim at. */
export function ProjectList({ projects }: { projects: readonly ProjectLine[] }) {
  const t = useT();
  return (
    <ul className="divide-y divide-line border-y border-line">
      {projects.map((project) => (
        <li key={project.slug} className="grid gap-x-8 gap-y-2 py-5 sm:grid-cols-[minmax(0,1fr)_13rem]">
          <div className="min-w-0">
            <p className="flex items-baseline gap-2.5">
              <StateMark state={project.state} className="self-start mt-1" />
              <Link href={`/projects/${project.slug}`} className="text-base font-medium underline-offset-3 hover:text-accent hover:underline">{project.title}</Link>
            </p>
            <p className="mt-0.5 ml-6.5 text-sm text-ink-soft">{project.summary}</p>
            {project.portfolio && <p className="mt-1 ml-6.5 text-sm">{t.rich("<soft>Goal:</soft> {goal}", { goal: project.portfolio.goal, soft: (text) => <span className="text-ink-soft">{text}</span> })}</p>}
          </div>
          <div className="ml-6.5 text-sm text-ink-soft tabular-nums sm:ml-0 sm:pt-0.5">
            <p>{standingWords(project, t)}</p>
            {project.terms && <TermsWords terms={project.terms} />}
            <ProgressBar label={project.title} value={project.done} max={project.of} className="mt-2" />
            <p className="mt-1.5 text-xs">{t("Month {month}, about {time}", { month: project.month, time: durationWords(project.minutes) })}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
