import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageBody } from "#components/shell/page-body.tsx";
import { RegradePage } from "#features/submissions/components/regrade-page.tsx";
import { selectOptionalPreview } from "#features/submissions/regrade-preview.ts";
import { teachesCourse } from "#features/enrolments/queries.ts";
import { requireUser } from "#lib/auth.ts";
import { selectOptionalExercise } from "#lib/catalog/exercises.ts";
import { serverT } from "#lib/i18n/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await serverT())("Grade again") };
}

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const [user, { slug }] = await Promise.all([requireUser(), params]);
  const exercise = selectOptionalExercise(slug);
  if (!exercise || !await teachesCourse(user)) notFound();
  return (
    <PageBody>
      <RegradePage exercise={{ slug, title: exercise.title }} preview={await selectOptionalPreview(user, exercise.id)} timeZone={user.timeZone} />
    </PageBody>
  );
}
