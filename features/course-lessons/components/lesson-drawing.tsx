import Link from "next/link";
import { useT } from "#i18n";
import { Prose } from "#components/markdown/prose.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { ResourceList } from "#features/curriculum/components/resource-list.tsx";
import { durationWords } from "#features/curriculum/components/words.ts";
import type { LessonLook } from "../look.ts";

/** A draft as the lesson's page shows it, without what belongs to its reader. */
export function LessonDrawing({ look: { facts, rendered, readability, sources, exercises } }: { look: LessonLook }) {
  const t = useT();
  return (
    <article>
      {facts && (
        <header className="mb-8">
          <h2 className="text-2xl font-semibold tracking-tight">{facts.title}</h2>
          <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-soft tabular-nums">
            <span>{t("Month {month}", { month: facts.month })}</span>
            <span className="inline-flex items-center gap-1.5"><Icon name="clock" size={14} />{t("About {time}", { time: durationWords(facts.minutes) })}</span>
            {readability && <><span>{t("{words, number} words", { words: readability.words })}</span><span>{t("Reading level: school year {grade}", { grade: readability.grade })}</span></>}
          </p>
          <div className="mt-5 border-l-3 border-accent pl-5">
            <h3 className="text-sm font-medium">{t("Afterwards you can")}</h3>
            <ul className="mt-1 list-disc space-y-0.5 pl-4 text-sm text-ink-soft">{facts.objectives.map((objective) => <li key={objective}>{objective}</li>)}</ul>
          </div>
        </header>
      )}
      {rendered && <div className="lesson-text"><Prose tree={rendered.tree} look="lesson" /></div>}
      {exercises.length > 0 && (
        <section aria-labelledby="drawn-exercises" className="mt-12">
          <h2 id="drawn-exercises" className="mb-2 text-lg font-semibold">{t("Exercises")}</h2>
          <ul className="divide-y divide-line border-y border-line text-sm">{exercises.map(({ slug, title }) => <li key={slug} className="py-2.5"><Link href={`/exercises/${slug}`} className="link">{title}</Link></li>)}</ul>
        </section>
      )}
      {sources.length > 0 && (
        <section aria-labelledby="drawn-sources" className="mt-10">
          <h2 id="drawn-sources" className="mb-2 text-lg font-semibold">{t("To read and watch")}</h2>
          <ResourceList resources={sources} />
        </section>
      )}
    </article>
  );
}
