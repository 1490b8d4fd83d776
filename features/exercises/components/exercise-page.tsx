import Link from "next/link";
import { Prose } from "#components/markdown/prose.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { renderMarkdown } from "#lib/markdown/render.ts";
import { openHintAction } from "../actions.ts";
import type { ExercisePageFacts } from "../queries.ts";
import { AttemptList } from "./attempt-list.tsx";
import { HintList } from "./hint-list.tsx";
import type { PaneLayout } from "./pane-layout.ts";
import { Workspace } from "./workspace.tsx";

interface ExercisePageProps {
  viewer: { id: string; timeZone: string };
  facts: ExercisePageFacts;
  layout: PaneLayout;
}

const difficulty = ["very easy", "easy", "medium", "hard", "very hard"];

/** The results tell the place of what was just sent as it changes; the page is too large to be drawn as often for the list. */
const listRefreshMs = 10_000;

/** Statement, hints and attempts beside the editor and the results. */
export function ExercisePage({ viewer, facts, layout }: ExercisePageProps) {
  const { exercise, attempts } = facts;
  const render = (text: string, file: string) => renderMarkdown(text, { file: `${exercise.folder}/${file}` }).tree;

  async function openHint(number: number) {
    "use server";
    await openHintAction({ exerciseSlug: exercise.slug, number });
  }

  const statement = (
    <div className="px-6 py-5 max-sm:px-4">
      <p className="text-sm text-ink-soft"><Link href={`/months/${exercise.month}`} className="link">Month {exercise.month}</Link></p>
      <h1 className="mt-1 text-xl font-semibold">{exercise.title}</h1>
      <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-soft tabular-nums">
        {facts.acceptedAt && <span className="inline-flex items-center gap-1 font-medium text-passed"><Icon name="check" size={14} />Accepted</span>}
        <span>{difficulty[exercise.difficulty - 1]}</span>
        <span>about {exercise.minutes} min</span>
        <span>{exercise.points} points</span>
      </p>
      <Tabs
        label="About this exercise" className="mt-4" panelClassName="pt-5"
        tabs={[
          { id: "statement", label: "Statement", panel: <Prose tree={render(exercise.instructions, "instructions.md")} /> },
          {
            id: "hints", label: "Hints",
            panel: <HintList onOpen={openHint} hints={exercise.hints.map(({ number, title, body }) => ({
              number, title, opened: facts.openedHints.has(number), body: <Prose tree={render(body, `hints.md, hint ${number}`)} />,
            }))} />,
          },
          { id: "attempts", label: attempts.length > 0 ? `Attempts (${attempts.length})` : "Attempts", panel: <AttemptList slug={exercise.slug} attempts={attempts} timeZone={viewer.timeZone} refreshMs={listRefreshMs} /> },
        ]}
      />
    </div>
  );

  return (
    <Workspace
      userId={viewer.id}
      exercise={{ id: exercise.id, slug: exercise.slug, title: exercise.title, starter: exercise.starter, parameters: facts.parameters }}
      stored={facts.draft && { ...facts.draft, updatedAt: facts.draft.updatedAt.toISOString() }}
      types={facts.types} awardTitles={facts.awardTitles} layout={layout} openGrading={facts.openGrading}
      statement={statement}
    />
  );
}
