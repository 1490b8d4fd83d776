import Link from "next/link";
import { useT } from "#i18n";
import { Prose } from "#components/markdown/prose.tsx";
import { DateText } from "#components/ui/date.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { ItemLine } from "#features/curriculum/components/item-line.tsx";
import { ResourceList } from "#features/curriculum/components/resource-list.tsx";
import { durationWords } from "#features/curriculum/components/words.ts";
import { DiscussionLinks } from "#features/discussion/components/discussion-links.tsx";
import { BookmarkButton } from "#features/notes/components/bookmark-button.tsx";
import { LessonNotes } from "#features/notes/components/lesson-notes.tsx";
import { NotedMark } from "#features/notes/components/noted-mark.tsx";
import type { LessonView } from "../queries.ts";
import { Contents } from "./contents.tsx";
import { ReadingProgress } from "./reading-progress.tsx";

/** The lesson: what one will be able to do, the text, then what to do with it. */
export function LessonArticle({ view, viewer }: { view: LessonView; viewer: { id: string; timeZone: string } }) {
  const { lesson, inCourse, rendered, exercises, previous, next, furthest, doneAt, change, beside, questions } = view;
  const t = useT();
  return (
    <article className="lesson">
      <header className="mb-10 max-w-[39.5rem]">
        <div className="mb-1 flex flex-wrap items-center gap-x-4 text-sm text-ink-soft">
          {inCourse ? <Link href={`/months/${lesson.month}`} className="link">{t("Month {month}", { month: lesson.month })}</Link> : <span>{t("Not part of your course")}</span>}
          <a href="#my-notes" className="link ml-auto">{t("My notes")}{beside.noted && <NotedMark />}</a>
          <BookmarkButton kind="lesson" slug={lesson.slug} bookmarked={beside.bookmarked} />
        </div>
        <h1 className="text-3xl font-semibold tracking-tight">{lesson.title}</h1>
        <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-soft">
          <span className="inline-flex items-center gap-1.5"><Icon name="clock" size={14} />{t("About {time}", { time: durationWords(lesson.minutes) })}</span>
          <span className="tabular-nums">{t("{words, number} words", { words: lesson.readability.words })}</span>
          <span title={t("Flesch–Kincaid grade level of the prose: the years of school that its sentences and words ask for")}>{t("Reading level: school year {grade}", { grade: lesson.readability.grade })}</span>
          {doneAt && <span className="inline-flex items-center gap-1.5 text-passed"><Icon name="check" size={14} /><span>{t.rich("Read on <day></day>", { day: () => <DateText value={doneAt} timeZone={viewer.timeZone} /> })}</span></span>}
        </p>
        {change && <p className="mt-3 text-sm text-ink-soft">{t.rich("The text was changed on <day></day>: {note}", { note: change.note, day: () => <DateText value={change.publishedAt} timeZone={viewer.timeZone} /> })}</p>}
        <div className="mt-6 border-l-3 border-accent pl-5">
          <h2 className="text-sm font-medium">{t("Afterwards you can")}</h2>
          <ul className="mt-1 list-disc space-y-0.5 pl-4 text-sm text-ink-soft">{lesson.objectives.map((objective) => <li key={objective}>{objective}</li>)}</ul>
        </div>
      </header>
      <div className="lesson-contents"><Contents headings={rendered.headings} /></div>
      <div id="text" className="lesson-text"><Prose tree={rendered.tree} look="lesson" /></div>
      <ReadingProgress lesson={lesson.slug} furthest={doneAt ? 1 : furthest} textId="text" />
      <footer className="mt-16 max-w-[39.5rem] space-y-10">
        <LessonNotes userId={viewer.id} lesson={lesson.slug} noted={beside.noted} />
        <DiscussionLinks subject={{ kind: "lesson", slug: lesson.slug }} count={questions} />
        {exercises.length > 0 && (
          <section aria-labelledby="exercises">
            <h2 id="exercises" className="mb-2 text-xl font-semibold">{t("Exercises")}</h2>
            <ul className="divide-y divide-line border-y border-line">{exercises.map((item) => <ItemLine key={item.slug} item={item} />)}</ul>
          </section>
        )}
        {lesson.sources.length > 0 && (
          <section aria-labelledby="sources">
            <h2 id="sources" className="mb-2 text-xl font-semibold">{t("To read and watch")}</h2>
            <ResourceList resources={lesson.sources} />
          </section>
        )}
        {(previous || next) && (
          <nav aria-label={t("Lessons")} className="flex flex-wrap justify-between gap-4 border-t border-line pt-5 text-sm">
            {previous ? <Link rel="prev" href={`/lessons/${previous.slug}`} className="link">{t("Before: {title}", { title: previous.title })}</Link> : <span />}
            {next && <Link rel="next" href={`/lessons/${next.slug}`} className="link">{t("Next: {title}", { title: next.title })}</Link>}
          </nav>
        )}
      </footer>
    </article>
  );
}
