import Link from "next/link";
import { useT } from "#i18n";
import type { ChangeNote } from "#domain/change-note.ts";
import { msg } from "#domain/i18n/translate.ts";
import type { Terms } from "#domain/schedule.ts";
import { Prose } from "#components/markdown/prose.tsx";
import { DateText } from "#components/ui/date.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { DiscussionLinks } from "#features/discussion/components/discussion-links.tsx";
import { listHref } from "#features/discussion/components/links.ts";
import { ReportProblem } from "#features/insights/components/report-problem.tsx";
import { BookmarkButton } from "#features/notes/components/bookmark-button.tsx";
import { NotedMark } from "#features/notes/components/noted-mark.tsx";
import { NotePanel } from "#features/notes/components/note-panel.tsx";
import { TermsNote } from "#features/schedule/components/terms-note.tsx";
import { SolutionsPanel } from "#features/solutions/components/solutions-panel.tsx";
import { renderMarkdown } from "#lib/markdown/render.ts";
import { openHintAction } from "../actions.ts";
import type { ExercisePageFacts } from "../queries.ts";
import { AttemptList } from "./attempt-list.tsx";
import { attemptName } from "./attempt-name.ts";
import { GivenFiles } from "./given-files.tsx";
import { HintList } from "./hint-list.tsx";
import type { PaneLayout } from "./pane-layout.ts";
import { StatementTabs } from "./statement-tabs.tsx";
import { Workspace } from "./workspace.tsx";

interface ExercisePageProps {
  viewer: { id: string; timeZone: string };
  facts: ExercisePageFacts;
  terms: Terms;
  now: Date;
  layout: PaneLayout;
  /** The attempt that was just put into the editor, from its own page. */
  restored?: string;
}

const difficulty = [msg("very easy"), msg("easy"), msg("medium"), msg("hard"), msg("very hard")];

/** For who has handed in before it. */
function ChangeLine({ change: { note, publishedAt }, timeZone }: { change: ChangeNote; timeZone: string }) {
  const t = useT();
  return <p className="mt-2 text-sm text-ink-soft">{t.rich("Changed on <day></day>, since you first handed it in: {note}", { note, day: () => <DateText value={publishedAt} timeZone={timeZone} /> })}</p>;
}

/** The results tell the place of what was just sent as it changes; the page is too large to be drawn as often for the list. */
const listRefreshMs = 10_000;

/** Statement, hints and attempts beside the editor and the results. */
export function ExercisePage({ viewer, facts, terms, now, layout, restored }: ExercisePageProps) {
  const t = useT();
  const { exercise, attempts, inExam } = facts;
  const render = (text: string, file: string) => renderMarkdown(text, { file: `${exercise.folder}/${file}`, published: true }).tree;

  const restoredName = restored === undefined ? null : attemptName(attempts, restored, viewer.timeZone, t) ?? (attempts.length < (attempts[0]?.number ?? 0) ? t("an earlier attempt") : null);

  async function openHint(number: number) {
    "use server";
    await openHintAction({ exerciseSlug: exercise.slug, number });
  }

  const statement = (
    <div className="px-6 py-5 max-sm:px-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4 text-sm text-ink-soft">
        {facts.inCourse ? <Link href={`/months/${exercise.month}`} className="link">{t("Month {month}", { month: exercise.month })}</Link> : <span>{t("Not part of your course")}</span>}
        {!inExam && <Link href={listHref({ subject: { kind: "exercise", slug: exercise.slug } })} className="link ml-auto tabular-nums">{facts.questions === 0 ? t("Discussion") : t("Discussion ({count})", { count: facts.questions })}</Link>}
        <BookmarkButton kind="exercise" slug={exercise.slug} bookmarked={facts.beside.bookmarked} />
      </div>
      <h1 className="mt-1 text-xl font-semibold">{exercise.title}</h1>
      <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-soft tabular-nums">
        {facts.acceptedAt && <span className="inline-flex items-center gap-1 font-medium text-passed"><Icon name="check" size={14} />{t("Accepted")}</span>}
        <span>{t(difficulty[exercise.difficulty - 1])}</span>
        <span>{t("about {minutes} min", { minutes: exercise.minutes })}</span>
        <span>{t("{points, plural, one {# point} other {# points}}", { points: exercise.points })}</span>
      </p>
      {facts.change && <ChangeLine change={facts.change} timeZone={viewer.timeZone} />}
      <TermsNote terms={terms} done={facts.acceptedAt !== null} timeZone={viewer.timeZone} now={now} />
      <StatementTabs
        tabs={[
          { id: "statement", label: t("Statement"), panel: <Prose tree={render(exercise.instructions, "instructions.md")} /> },
          ...Object.keys(exercise.given).length === 0 ? [] : [{ id: "given", label: t("Given files"), panel: <GivenFiles given={exercise.given} /> }],
          ...inExam ? [] : [{
            id: "hints", label: t("Hints"),
            panel: <HintList onOpen={openHint} hints={exercise.hints.map(({ number, title, body }) => ({
              number, title, opened: facts.openedHints.has(number), body: <Prose tree={render(body, `hints.md, hint ${number}`)} />,
            }))} />,
          }],
          { id: "attempts", label: attempts.length > 0 ? t("Attempts ({count})", { count: attempts[0].number }) : t("Attempts"), panel: <AttemptList all slug={exercise.slug} attempts={attempts} timeZone={viewer.timeZone} refreshMs={listRefreshMs} draftVersion={facts.draft?.version ?? 0} /> },
          { id: "notes", lazy: true, label: <>{t("Notes")}{facts.beside.noted && <NotedMark />}</>, panel: <NotePanel userId={viewer.id} kind="exercise" slug={exercise.slug} /> },
          ...facts.solutions ? [{ id: "solutions", lazy: true, label: t("Solutions"), panel: <SolutionsPanel slug={exercise.slug} timeZone={viewer.timeZone} /> }] : [],
        ]}
      />
      {!inExam && <div className="mt-10 border-t border-line pt-2"><DiscussionLinks subject={{ kind: "exercise", slug: exercise.slug }} count={facts.questions} /><ReportProblem viewerId={viewer.id} slug={exercise.slug} /></div>}
    </div>
  );

  return (
    <Workspace
      userId={viewer.id}
      exercise={{ id: exercise.id, slug: exercise.slug, title: exercise.title, starter: exercise.starter, parameters: facts.parameters }}
      stored={facts.draft && { ...facts.draft, updatedAt: facts.draft.updatedAt.toISOString() }}
      types={facts.types} editorSettings={facts.editor} awardTitles={facts.awardTitles} layout={layout} openGrading={facts.openGrading}
      review={facts.review} timeZone={viewer.timeZone} statement={statement}
      exam={terms.exam && { title: terms.exam.title, state: terms.exam.state, closesAt: terms.exam.closesAt.toISOString(), now: now.toISOString() }}
      restored={restoredName && t("Restored {name}; the text before it is in the history.", { name: restoredName })}
    />
  );
}
