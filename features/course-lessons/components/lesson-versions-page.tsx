import Link from "next/link";
import { useT } from "#i18n";
import { VersionList } from "#components/studio/version-list.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { LessonVersionsFacts } from "../queries.ts";
import { LessonDifference } from "./lesson-difference.tsx";
import { LessonProblems } from "./lesson-preview-pane.tsx";
import { PublishLessonForm } from "./publish-lesson-form.tsx";
import { TakeVersionButton, WithdrawLessonButton } from "./version-button.tsx";

interface LessonVersionsPageProps {
  viewer: { id: string; timeZone: string };
  facts: LessonVersionsFacts;
}

const baseOf = ({ lesson }: LessonVersionsFacts): string => `/teach/courses/${lesson.course.id}/lessons/${lesson.id}`;

/** What of the draft may go to the students now. */
function Publishing({ viewer, facts }: LessonVersionsPageProps) {
  const t = useT();
  const { lesson, problems } = facts;
  if (lesson.archivedAt !== null) return <Notice tone="warning">{t("This lesson is put away: take it back first.")}</Notice>;
  if (lesson.newest?.same && !lesson.newest.withdrawn) return <p className="flex items-center gap-2 text-sm"><Icon name="check" className="text-passed" />{t("The draft is what students of this course read, as version {number}.", { number: lesson.newest.number })}</p>;
  if (problems.length > 0) {
    return (
      <div className="max-w-2xl">
        <LessonProblems problems={problems} heading={t("{count, plural, one {One thing to mend before students can read it.} other {# things to mend before students can read it.}}", { count: problems.length })} />
        <LinkButton href={baseOf(facts)} size="sm">{t("To the editor")}</LinkButton>
      </div>
    );
  }
  return <PublishLessonForm viewerId={viewer.id} lessonId={lesson.id} version={lesson.version} next={(lesson.newest?.number ?? 0) + 1} />;
}

/** The published versions with their notes; two of them are chosen to be compared. */
function Versions({ viewer, facts }: LessonVersionsPageProps) {
  const t = useT();
  const { lesson, versions, compared } = facts;
  const base = baseOf(facts);
  if (versions.length === 0) return <EmptyState title={t("Nothing is published yet")}>{lesson.standard ? t("Students read the standard lesson. Each version that you publish is listed here with its note, and never changes.") : t("Students do not see the lesson. Each version that you publish is listed here with its note, and never changes.")}</EmptyState>;
  return (
    <form method="get">
      <VersionList
        versions={versions} compared={compared} timeZone={viewer.timeZone}
        draft={<a href={`${base}/file`} download className="link inline-flex min-h-6 items-center">{t("Download")}</a>}
        actions={({ number, withdrawnAt }) => <>
          <Link href={`${base}/versions?read=${number}#text`} aria-label={t("Text of version {number}", { number })} className="link inline-flex min-h-6 items-center">{t("Text")}</Link>
          <a href={`${base}/file?version=${number}`} download aria-label={t("Download version {number}", { number })} className="link inline-flex min-h-6 items-center">{t("Download")}</a>
          {lesson.archivedAt === null && <TakeVersionButton lessonId={lesson.id} number={number} version={lesson.version} base={base} />}
          {number === versions[0].number && withdrawnAt === null && <WithdrawLessonButton lessonId={lesson.id} number={number} standard={lesson.standard} />}
        </>}
      />
    </form>
  );
}

/** Publishing, what was published, and the difference of any two states. */
export function LessonVersionsPage({ viewer, facts }: LessonVersionsPageProps) {
  const t = useT();
  const { lesson, versions, compared, read } = facts;
  const nameOf = (number: number | null) => number === null ? t("the draft") : t("version {number}", { number });
  return (
    <>
      <PageHeader eyebrow={<Link href={baseOf(facts)} className="link">{t("Back to the editor")}</Link>} title={t("Publish “{title}”", { title: lesson.title })} lead={lesson.course.title} />
      <section aria-labelledby="publish" className="mb-14">
        <h2 id="publish" className="mb-3 text-xl font-semibold">{t("The draft")}</h2>
        <Publishing viewer={viewer} facts={facts} />
      </section>
      <section aria-labelledby="versions" className="mb-14">
        <h2 id="versions" className="mb-3 text-xl font-semibold">{t("Versions")}</h2>
        <Versions viewer={viewer} facts={facts} />
      </section>
      {read && (
        <section aria-labelledby="text" className="mb-14">
          <h2 id="text" className="mb-3 text-xl font-semibold">{t("The text of version {number}", { number: read.number })}</h2>
          <pre tabIndex={0} aria-labelledby="text" className="max-h-[70dvh] overflow-auto rounded-md border border-line bg-surface px-4 py-3 text-sm leading-6 whitespace-pre-wrap">{read.text}</pre>
        </section>
      )}
      {(versions.length > 0 || lesson.standard) && (
        <section aria-labelledby="differences">
          <h2 id="differences" className="mb-3 text-xl font-semibold">{t("From {before} to {after}", { before: compared.from === null ? t("the standard lesson") : nameOf(compared.from), after: nameOf(compared.to) })}</h2>
          <LessonDifference before={compared.before} after={compared.after} />
        </section>
      )}
    </>
  );
}
