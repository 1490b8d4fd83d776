import Link from "next/link";
import { DateText } from "#components/ui/date.tsx";
import { useT } from "#i18n";
import type { ThreadToAnswer } from "../thread-queries.ts";

/** Conversations in which a student of the viewer wrote last. */
export function ThreadsToAnswer({ threads, timeZone }: { threads: readonly ThreadToAnswer[]; timeZone: string }) {
  const t = useT();
  return (
    <ul className="divide-y divide-line border-y border-line">
      {threads.map(({ learner, project, text, createdAt }) => (
        <li key={`${learner.id} ${project.slug}`} className="grid gap-x-8 gap-y-1 py-3 sm:grid-cols-[minmax(0,16rem)_minmax(0,1fr)]">
          <p className="min-w-0 text-sm">
            <Link href={`/projects/${project.slug}/of/${learner.id}#conversation`} className="link inline-flex min-h-6 items-center font-medium">{t("{name}: {project}", { name: learner.name, project: project.title })}</Link>
            <span className="block text-ink-soft"><DateText value={createdAt} timeZone={timeZone} /></span>
          </p>
          <p className="line-clamp-2 min-w-0 text-sm break-words text-ink-soft">{text}</p>
        </li>
      ))}
    </ul>
  );
}
