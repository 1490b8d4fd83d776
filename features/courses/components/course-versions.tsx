import Link from "next/link";
import type { ReactNode } from "react";
import { useT } from "#i18n";
import { problemWords } from "#domain/course-plan-problems.ts";
import { DateText } from "#components/ui/date.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { VersionLine, VersionsView } from "../version-queries.ts";
import { PublishCourseForm } from "./publish-course-form.tsx";
import { TakeVersionButton } from "./take-version-button.tsx";

const mostSaid = 12;

/** What publishing would change, and what was published. */
export function CourseVersions({ view, viewer }: { view: VersionsView; viewer: { id: string; timeZone: string } }) {
  const t = useT();
  const { course, versions } = view;
  return (
    <div className="space-y-14">
      <section aria-labelledby="publish" className="max-w-3xl">
        <h2 id="publish" className="mb-3 text-xl font-semibold">{t("The draft")}</h2>
        <Draft view={view} viewer={viewer} />
      </section>
      <section aria-labelledby="versions" className="max-w-3xl">
        <h2 id="versions" className="mb-3 text-xl font-semibold">{t("Versions")}</h2>
        {versions.length === 0
          ? <EmptyState title={t("Nothing is published yet")}>{t("Its cohorts see the standard year. Each arrangement that you publish is listed here with its note, and can be taken again.")}</EmptyState>
          : <ol className="divide-y divide-line border-y border-line">{versions.map((version, index) => <Version key={version.number} version={version} live={index === 0} drafted={index === 0 && view.isLive} courseId={course.id} baseVersion={view.version} archived={course.archivedAt !== null} timeZone={viewer.timeZone} />)}</ol>}
      </section>
    </div>
  );
}

function Draft({ view: { course, version, versions, changes, problems, isLive }, viewer }: { view: VersionsView; viewer: { id: string } }) {
  const t = useT();
  const [errors, warnings] = [problems.filter(({ level }) => level === "error"), problems.filter(({ level }) => level === "warning")];
  const arrange = (text: ReactNode) => <Link href={`/teach/courses/${course.id}`} className="link">{text}</Link>;
  if (isLive) return <p className="max-w-prose text-base">{versions.length === 0 ? t.rich("The course is the standard year, which its cohorts see already. <link>Arrange it</link>, and come back to publish.", { link: arrange }) : t.rich("It is what students see. <link>Arrange it</link>, and come back to publish.", { link: arrange })}</p>;
  return (
    <div className="space-y-6">
      <div>
        <h3 className="mb-1 text-sm font-medium">{t("What changes for students")}</h3>
        <Changes changes={changes} />
      </div>
      {errors.length > 0 && <Notice tone="failed" title={t("Mend this before you publish")}><ul className="list-disc space-y-1 pl-4">{errors.map((problem, index) => <li key={index}>{t("Month {month}", { month: problem.month })}: {problemWords(problem, t)}</li>)}</ul></Notice>}
      {warnings.length > 0 && <p className="text-sm text-ink-soft">{t.rich("{count, plural, one {There is # thing} other {There are # things}} to think about: <link>the arrangement</link> says what, beside its lines.", { count: warnings.length, link: arrange })}</p>}
      {course.archivedAt === null && errors.length === 0 && <PublishCourseForm viewerId={viewer.id} courseId={course.id} version={version} next={(versions[0]?.number ?? 0) + 1} />}
    </div>
  );
}

function Changes({ changes }: { changes: readonly string[] }) {
  const t = useT();
  const [first, rest] = [changes.slice(0, mostSaid), changes.slice(mostSaid)];
  if (changes.length === 0) return <p className="text-sm text-ink-soft">{t("Nothing that has a name: the same in the same order.")}</p>;
  return (
    <>
      <ul className="list-disc space-y-0.5 pl-5 text-sm">{first.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
      {rest.length > 0 && (
        <details className="mt-1 text-sm">
          <summary className="min-h-6 cursor-pointer text-ink-soft">{t("{count, plural, one {# more change} other {# more changes}}", { count: rest.length })}</summary>
          <ul className="list-disc space-y-0.5 pl-5">{rest.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
        </details>
      )}
    </>
  );
}

interface VersionProps { version: VersionLine; live: boolean; drafted: boolean; courseId: string; baseVersion: number; archived: boolean; timeZone: string }

function Version({ version: { number, note, publishedAt, by, changes }, live, drafted, courseId, baseVersion, archived, timeZone }: VersionProps) {
  const t = useT();
  return (
    <li className="flex flex-wrap items-start gap-x-6 gap-y-2 py-4">
      <div className="min-w-0 flex-1 basis-64 space-y-1">
        <h3 className="text-sm"><span className="font-medium">{t("Version {number}", { number })}</span>{live && <span className="ml-2 text-passed">{t("students see it")}</span>}</h3>
        <p className="text-sm wrap-anywhere whitespace-pre-line">{note}</p>
        <p className="text-sm text-ink-soft"><DateText value={publishedAt} timeZone={timeZone} />{by && <> · {by}</>}</p>
        <details className="text-sm">
          <summary className="min-h-6 cursor-pointer text-ink-soft">{t("{count, plural, one {# change} other {# changes}}", { count: changes.length })}</summary>
          <div className="mt-1"><Changes changes={changes} /></div>
        </details>
      </div>
      {!archived && !drafted && <TakeVersionButton courseId={courseId} number={number} baseVersion={baseVersion} />}
    </li>
  );
}
