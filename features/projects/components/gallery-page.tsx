import Image from "next/image";
import Link from "next/link";
import { Button } from "#components/ui/button.tsx";
import { DateText } from "#components/ui/date.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { controlClass } from "#components/ui/field.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { useT } from "#i18n";
import type { Gallery, GalleryEntry } from "../gallery-queries.ts";
import { levelWords } from "./standing-words.ts";

interface GalleryPageProps {
  gallery: Gallery;
  viewerId: string;
  timeZone: string;
}

/** What students made, shown because they wanted to: by level, the newest first. */
export function GalleryPage({ gallery, viewerId, timeZone }: GalleryPageProps) {
  const t = useT();
  const { groups, project, total, page, pages } = gallery;
  if (total === 0) {
    return (
      <EmptyState
        title={project ? t("Nobody shows “{title}” yet", { title: project.title }) : t("Nothing is shown yet")}
        action={project ? <Link href="/projects/gallery" className="link text-sm font-medium">{t("Show all projects")}</Link> : <LinkButton href="/projects">{t("Choose a project")}</LinkButton>}
      >
        {t("Here stand projects that their authors chose to show: a title, a few words, a picture, a link. When a mentor has accepted your report, the page of the project asks whether you want to show yours.")}
      </EmptyState>
    );
  }
  return (
    <>
      <Filter gallery={gallery} />
      <div className="mt-8 space-y-12">
        {groups.map(({ group, entries }) => (
          <section key={group} aria-labelledby={`group-${group}`}>
            <h2 id={`group-${group}`} className="mb-4 text-xl font-semibold">{t(levelWords[group])}</h2>
            <ul className="grid gap-x-8 gap-y-10 sm:grid-cols-2 lg:grid-cols-3">
              {entries.map((entry) => <Entry key={`${entry.author.id} ${entry.project.slug}`} entry={entry} mine={entry.author.id === viewerId} timeZone={timeZone} />)}
            </ul>
          </section>
        ))}
      </div>
      {pages > 1 && (
        <nav aria-label={t("Pages")} className="mt-12 flex items-center justify-between gap-4 border-t border-line pt-4 text-sm">
          <PageLink to={page - 1} gallery={gallery}>{t("Newer")}</PageLink>
          <span className="text-ink-soft tabular-nums">{t("Page {page} of {pages}", { page, pages })}</span>
          <PageLink to={page + 1} gallery={gallery}>{t("Older")}</PageLink>
        </nav>
      )}
    </>
  );
}

/** An ordinary form: its answer is a page with an address. */
function Filter({ gallery: { projects, project, total } }: { gallery: Gallery }) {
  const t = useT();
  return (
    <form key={project?.slug ?? ""} action="/projects/gallery" className="flex flex-wrap items-end gap-3">
      <label className="min-w-0 flex-[1_1_12rem] space-y-1.5 text-sm font-medium sm:max-w-md">
        <span className="block">{t("Project")}</span>
        <select name="project" defaultValue={project?.slug ?? ""} className={`${controlClass(false)} min-h-11 font-normal md:min-h-10`}>
          <option value="">{t("All projects")}</option>
          {projects.map(({ slug, title, count }) => <option key={slug} value={slug}>{t("{title} ({count})", { title, count })}</option>)}
        </select>
      </label>
      <Button type="submit" className="min-h-11 md:min-h-10">{t("Show")}</Button>
      <p role="status" className="basis-full text-sm text-ink-soft tabular-nums">{t("{count, plural, one {# work} other {# works}}", { count: total })}</p>
    </form>
  );
}

function Entry({ entry: { title, summary, link, pictureId, author, project, shownAt }, mine, timeZone }: { entry: GalleryEntry; mine: boolean; timeZone: string }) {
  const t = useT();
  return (
    <li className="flex min-w-0 flex-col">
      {pictureId !== null && (
        <div className="relative mb-3 aspect-[16/10] overflow-hidden rounded-md border border-line bg-sunken">
          <Image src={`/api/v1/files/${pictureId}`} alt={t("Picture of “{title}”", { title })} fill unoptimized sizes="(min-width: 64rem) 26rem, 100vw" className="object-contain" />
        </div>
      )}
      <h3 className="text-base font-medium break-words">
        {link === null ? title : (
          <a href={link} rel="nofollow ugc noopener noreferrer" className="underline decoration-line-strong underline-offset-3 hover:text-accent hover:decoration-accent">
            {title}<Icon name="external" size={13} className="mb-0.5 ml-1.5 inline-block text-ink-soft" /><span className="sr-only">{t("(leaves this site)")}</span>
          </a>
        )}
      </h3>
      <p className="mt-0.5 text-sm text-ink-soft">{t.rich("{name}, {date}", { name: mine ? t("You") : author.name, date: <DateText value={shownAt} timeZone={timeZone} /> })}</p>
      <p className="mt-2 text-sm break-words">{summary}</p>
      <p className="mt-2 flex flex-wrap gap-x-4 text-sm">
        <Link href={`/projects/${project.slug}`} className="link inline-flex min-h-6 items-center">{project.title}</Link>
        {mine && <Link href={`/projects/${project.slug}#gallery`} className="link inline-flex min-h-6 items-center">{t("Change it or take it out")}</Link>}
      </p>
    </li>
  );
}

function PageLink({ to, gallery: { pages, project }, children }: { to: number; gallery: Gallery; children: React.ReactNode }) {
  if (to < 1 || to > pages) return <span />;
  const query = new URLSearchParams({ ...project ? { project: project.slug } : {}, page: String(to) });
  return <Link href={`/projects/gallery?${query}`} className="link inline-flex min-h-11 items-center sm:min-h-6">{children}</Link>;
}
