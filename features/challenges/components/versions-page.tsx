import Link from "next/link";
import { useT } from "#i18n";
import { VersionList } from "#components/studio/version-list.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { VersionsFacts } from "../queries.ts";
import { FileDifferences } from "./file-differences.tsx";
import { PublishChallengeForm } from "./publish-challenge-form.tsx";
import { TakeVersionButton } from "./take-version-button.tsx";
import { WithdrawButton } from "./withdraw-button.tsx";

interface VersionsPageProps {
  viewer: { id: string; timeZone: string };
  facts: VersionsFacts;
}

/** What of the draft may go to the students now. */
function Publishing({ viewer, facts: { challenge, proved } }: VersionsPageProps) {
  const t = useT();
  const editor = `/teach/challenges/${challenge.id}`;
  const live = challenge.newest !== null && !challenge.newest.withdrawn;
  if (challenge.archivedAt !== null) return <Notice tone="warning">{t("This challenge is archived: take it out of the archive first.")}</Notice>;
  if (live && challenge.newest?.same) {
    return (
      <div className="space-y-2 text-sm">
        <p className="flex items-center gap-2"><Icon name="check" className="text-passed" />{t.rich("The draft is what students have, as version {number}. <link>See it as they do</link>", { number: challenge.newest.number, link: (text) => <Link href={`/exercises/${challenge.slug}`} className="link">{text}</Link> })}</p>
        {challenge.newest.number > 1 && <p className="text-ink-soft">{t.rich("What was handed in before keeps its verdict until you <link>grade it again</link>.", { link: (text) => <Link href={`/teach/exercises/${challenge.slug}/regrade`} className="link">{text}</Link> })}</p>}
      </div>
    );
  }
  if (!proved) {
    return (
      <Notice tone="waiting" title={t("Not proved as it is")}>
        <p>{t("Students get what a proof has passed, file by file the same. Press Prove in the editor, mend what it finds, then come back.")}</p>
        <LinkButton href={editor} size="sm" className="mt-3">{t("To the editor")}</LinkButton>
      </Notice>
    );
  }
  return <PublishChallengeForm viewerId={viewer.id} challengeId={challenge.id} version={challenge.version} next={(challenge.newest?.number ?? 0) + 1} />;
}

/** Publishing, what was published, and the difference of any two states. */
export function VersionsPage({ viewer, facts }: VersionsPageProps) {
  const t = useT();
  const { challenge, versions, compared } = facts;
  const nameOf = (number: number | null) => number === null ? t("the draft") : t("version {number}", { number });
  return (
    <>
      <PageHeader
        eyebrow={<Link href={`/teach/challenges/${challenge.id}`} className="link">{t("Back to the editor")}</Link>} title={t("Publish “{title}”", { title: challenge.title })}
        actions={challenge.newest !== null && !challenge.newest.withdrawn && <LinkButton href={`/teach/exercises/${challenge.slug}`}>{t("Insights")}</LinkButton>}
      />
      <section aria-labelledby="publish" className="mb-14">
        <h2 id="publish" className="mb-3 text-xl font-semibold">{t("The draft")}</h2>
        <Publishing viewer={viewer} facts={facts} />
      </section>
      <form method="get" className="mb-14">
        <h2 className="mb-3 text-xl font-semibold">{t("Versions")}</h2>
        {versions.length === 0 ? <EmptyState title={t("Nothing is published yet")}>{t("Each version that you publish is listed here with its note. It never changes: what a student solved stays what it was.")}</EmptyState> : (
          <VersionList versions={versions} compared={compared} timeZone={viewer.timeZone} actions={({ number, filesHash, withdrawnAt }) => <>
            {filesHash !== challenge.hash && challenge.archivedAt === null && <TakeVersionButton challengeId={challenge.id} number={number} version={challenge.version} />}
            {number === versions[0].number && withdrawnAt === null && <WithdrawButton challengeId={challenge.id} number={number} />}
          </>} />
        )}
      </form>
      {versions.length > 0 && (
        <section aria-labelledby="differences">
          <h2 id="differences" className="mb-3 text-xl font-semibold">{t("From {before} to {after}", { before: nameOf(compared.from), after: nameOf(compared.to) })}</h2>
          <FileDifferences before={compared.before} after={compared.after} />
        </section>
      )}
    </>
  );
}
