import Link from "next/link";
import { useT } from "#i18n";
import { buttonClass } from "#components/ui/button.tsx";
import { DateText } from "#components/ui/date.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { VersionsFacts } from "../queries.ts";
import { FileDifferences } from "./file-differences.tsx";
import { PublishForm } from "./publish-form.tsx";
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
  if (live && challenge.newest?.same) return <p className="flex items-center gap-2 text-sm"><Icon name="check" className="text-passed" />{t.rich("The draft is what students have, as version {number}. <link>See it as they do</link>", { number: challenge.newest.number, link: (text) => <Link href={`/exercises/${challenge.slug}`} className="link">{text}</Link> })}</p>;
  if (!proved) {
    return (
      <Notice tone="waiting" title={t("Not proved as it is")}>
        <p>{t("Students get what a proof has passed, file by file the same. Press Prove in the editor, mend what it finds, then come back.")}</p>
        <LinkButton href={editor} size="sm" className="mt-3">{t("To the editor")}</LinkButton>
      </Notice>
    );
  }
  return <PublishForm viewerId={viewer.id} challengeId={challenge.id} version={challenge.version} next={(challenge.newest?.number ?? 0) + 1} />;
}

/** Publishing, what was published, and the difference of any two states. */
export function VersionsPage({ viewer, facts }: VersionsPageProps) {
  const t = useT();
  const { challenge, versions, compared } = facts;
  const nameOf = (number: number | null) => number === null ? t("the draft") : t("version {number}", { number });
  return (
    <>
      <PageHeader eyebrow={<Link href={`/teach/challenges/${challenge.id}`} className="link">{t("Back to the editor")}</Link>} title={t("Publish “{title}”", { title: challenge.title })} />
      <section aria-labelledby="publish" className="mb-14">
        <h2 id="publish" className="mb-3 text-xl font-semibold">{t("The draft")}</h2>
        <Publishing viewer={viewer} facts={facts} />
      </section>
      <form method="get" className="mb-14">
        <h2 className="mb-3 text-xl font-semibold">{t("Versions")}</h2>
        {versions.length === 0 ? <EmptyState title={t("Nothing is published yet")}>{t("Each version that you publish is listed here with its note. It never changes: what a student solved stays what it was.")}</EmptyState> : (
          <>
            <ol className="divide-y divide-line border-y border-line text-sm">
              <li className="flex min-h-11 flex-wrap items-center gap-x-3 py-2"><Sides value="draft" name={t("the draft")} from={false} to={compared.to === null} /><span className="font-medium">{t("The draft as it is saved")}</span></li>
              {versions.map(({ number, note, publishedAt, publishedBy, withdrawnAt }) => (
                <li key={number} className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 py-2">
                  <Sides value={String(number)} name={nameOf(number)} from={compared.from === number} to={compared.to === number} />
                  <div className="min-w-0 flex-1 basis-48">
                    <p><span className="font-medium">{t("Version {number}", { number })}</span> <span className="text-ink-soft">{note}</span></p>
                    <p className="text-ink-soft">
                      <DateText value={publishedAt} timeZone={viewer.timeZone} />{publishedBy && <> · {publishedBy.name}</>}
                      {withdrawnAt && <> · <span className="text-warning">{t.rich("withdrawn on {day}", { day: <DateText value={withdrawnAt} timeZone={viewer.timeZone} /> })}</span></>}
                    </p>
                  </div>
                  {number === versions[0].number && withdrawnAt === null && <WithdrawButton challengeId={challenge.id} number={number} />}
                </li>
              ))}
            </ol>
            <button type="submit" className={`${buttonClass("secondary", "sm")} mt-4`}>{t("Compare the two chosen")}</button>
          </>
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

/** The two radio buttons of a line. The draft can only be what others lead to. */
function Sides({ value, name, from, to }: { value: string; name: string; from: boolean; to: boolean }) {
  const t = useT();
  return (
    <span className="flex w-14 gap-2">
      {value === "draft" ? <span className="size-6" /> : <input type="radio" name="from" value={value} className="size-6" defaultChecked={from} aria-label={t("Compare {name} …", { name })} />}
      <input type="radio" name="to" value={value} className="size-6" defaultChecked={to} aria-label={t("… with {name}", { name })} />
    </span>
  );
}
