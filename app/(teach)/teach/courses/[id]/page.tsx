import type { Metadata } from "next";
import { PageBody } from "#components/shell/page-body.tsx";
import { Arrange } from "#features/courses/components/arrange.tsx";
import { CourseFrame } from "#features/courses/components/course-frame.tsx";
import { selectArrangement } from "#features/courses/queries.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";
import { orNotFound } from "#lib/or-not-found.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Arrange a course") };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const [user, { id }] = await Promise.all([requireUser(), params]);
  const view = await orNotFound(selectArrangement(user, id));
  return (
    <PageBody>
      <CourseFrame course={view.course} current="">
        <Arrange key={view.course.id} viewer={{ id: user.id, timeZone: user.timeZone }} view={view} />
      </CourseFrame>
    </PageBody>
  );
}
