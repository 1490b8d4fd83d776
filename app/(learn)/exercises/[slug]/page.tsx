import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { dayAt } from "#domain/day.ts";
import { lockedWords } from "#domain/item-terms.ts";
import { LockedPage } from "#components/shell/locked-page.tsx";
import { RefreshAt } from "#components/ui/refresh-at.tsx";
import { selectTerms } from "#features/enrolments/queries.ts";
import { ExercisePage } from "#features/exercises/components/exercise-page.tsx";
import { paneCookie, parsePaneLayout } from "#features/exercises/components/pane-layout.ts";
import { selectExercisePage } from "#features/exercises/queries.ts";
import { requireUser } from "#lib/auth.ts";
import { selectOptionalExercise } from "#lib/catalog/exercises.ts";
import { serverT } from "#lib/i18n/server.ts";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ restored?: string | string[] }>;
}

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const [{ slug }, t] = await Promise.all([params, serverT()]);
  return { title: selectOptionalExercise(slug)?.title ?? t("No such exercise") };
}

export default async function Page({ params, searchParams }: Props) {
  const [user, { slug }, { restored }, kept] = await Promise.all([requireUser(), params, searchParams, cookies()]);
  const exercise = selectOptionalExercise(slug);
  if (!exercise) notFound();
  const now = new Date();
  const [terms, facts, t] = await Promise.all([selectTerms(user, { month: exercise.month, slug }, now), selectExercisePage(user, slug), serverT()]);
  if (terms.opensAt) {
    return (
      <>
        <LockedPage title={exercise.title} month={facts.exercise.month} opens={dayAt(terms.opensAt, user.timeZone)} words={lockedWords(terms, user.timeZone, t)} />
        <RefreshAt at={terms.opensAt.toISOString()} now={now.toISOString()} />
      </>
    );
  }
  return (
    <div className="flex flex-col lg:h-dvh">
      <ExercisePage
        viewer={user} facts={facts} terms={terms} now={now} layout={parsePaneLayout(kept.get(paneCookie)?.value)}
        restored={typeof restored === "string" ? restored : undefined}
      />
    </div>
  );
}
