import Link from "next/link";
import { ProgressBar } from "#components/ui/progress-bar.tsx";
import { StateMark } from "#features/curriculum/components/state-mark.tsx";
import { durationWords } from "#features/curriculum/components/words.ts";
import type { ProjectLine } from "../queries.ts";

/** What comes next, in words: "2 of 4 steps done", "The report waits for a mentor". */
function standingWords({ report, done, of }: ProjectLine): string {
  if (report === "accepted") return "Done";
  if (report === "waiting") return "The report waits for a mentor";
  if (report === "open") return "The report is to be written";
  return `${done} of ${of} steps done`;
}

/** Guided projects, each with where the reader stands. */
export function ProjectList({ projects }: { projects: readonly ProjectLine[] }) {
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
          </div>
          <div className="ml-6.5 text-sm text-ink-soft tabular-nums sm:ml-0 sm:pt-0.5">
            <p>{standingWords(project)}</p>
            <ProgressBar label={project.title} value={project.done} max={project.of} className="mt-2" />
            <p className="mt-1.5 text-xs">Month {project.month}, about {durationWords(project.minutes)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
