import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { ExercisePage } from "#features/exercises/components/exercise-page.tsx";
import { paneCookie, parsePaneLayout } from "#features/exercises/components/pane-layout.ts";
import { selectExercisePage } from "#features/exercises/queries.ts";
import { requireUser } from "#lib/auth.ts";
import { selectOptionalExercise } from "#lib/catalog/exercises.ts";

interface Props { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: selectOptionalExercise((await params).slug)?.title ?? "No such exercise" };
}

export default async function Page({ params }: Props) {
  const [user, { slug }, kept] = await Promise.all([requireUser(), params, cookies()]);
  if (!selectOptionalExercise(slug)) notFound();
  return (
    <div className="flex flex-col lg:h-dvh">
      <ExercisePage viewer={user} facts={await selectExercisePage(user, slug)} layout={parsePaneLayout(kept.get(paneCookie)?.value)} />
    </div>
  );
}
