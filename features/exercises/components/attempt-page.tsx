import Link from "next/link";
import { Prose } from "#components/markdown/prose.tsx";
import { VerdictView } from "#components/results/verdict-view.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { AttemptDetail } from "#features/submissions/queries.ts";
import { renderMarkdown } from "#lib/markdown/render.ts";

interface AttemptPageProps {
  attempt: AttemptDetail;
  exercise: { slug: string; title: string };
  parameters: readonly string[];
  viewer: { id: string; timeZone: string };
}

/** A fence that is longer than any in the text. */
function asCode(source: string): string {
  const longest = Math.max(2, ...Array.from(source.matchAll(/`+/g), ([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}ts\n${source}\n${fence}`;
}

/** One attempt as it was handed in, with its verdict. */
export function AttemptPage({ attempt, exercise, parameters, viewer }: AttemptPageProps) {
  const own = attempt.author.id === viewer.id;
  const time = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: viewer.timeZone }).format(attempt.createdAt);
  return (
    <>
      <PageHeader title={exercise.title} />
      <p className="mb-6 flex flex-wrap gap-x-4 text-sm">
        <span className="text-ink-soft">{own ? "Your attempt" : `Attempt by ${attempt.author.name}`} of <time dateTime={attempt.createdAt.toISOString()}>{time}</time></span>
        {own && <Link href={`/exercises/${exercise.slug}/attempts`} className="link">All attempts</Link>}
        {own && <Link href={`/exercises/${exercise.slug}`} className="link">Back to the exercise</Link>}
      </p>
      <div className="grid gap-8 lg:grid-cols-2">
        <section aria-label="Source" className="min-w-0"><Prose tree={renderMarkdown(asCode(attempt.source), { person: true }).tree} className="max-w-none" /></section>
        <section aria-label="Verdict" className="min-w-0">
          {attempt.verdict
            ? <VerdictView verdict={attempt.verdict} parameters={parameters} recorded />
            : <Notice tone="waiting" title="Still being graded">Reload the page in a moment.</Notice>}
        </section>
      </div>
    </>
  );
}
