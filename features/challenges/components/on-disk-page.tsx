import Link from "next/link";
import { useT } from "#i18n";
import { languageOf } from "#domain/challenge-files.ts";
import { Icon } from "#components/ui/icon.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { ProseHtml } from "#components/markdown/prose-html.tsx";
import { codeToHtml } from "#lib/markdown/to-html.ts";
import type { OnDiskFacts } from "../queries.ts";

/** All files of an exercise that came with the course, to read. */
export function OnDiskPage({ facts: { exercise, paths, files, version } }: { facts: OnDiskFacts }) {
  const t = useT();
  return (
    <>
      <PageHeader
        eyebrow={<Link href="/teach" className="link">{t("Teach")}</Link>} title={exercise.title}
        lead={t.rich("Month {month}, in <code>{folder}</code>, {version, select, none {no version known} other {as of commit <code>{version}</code>}}. It is changed where the course’s code is.", { month: exercise.month, folder: exercise.folder, version: version ?? "none", code: (text) => <code className="text-sm">{text}</code> })}
        actions={<>
          <LinkButton href={`/exercises/${exercise.slug}`}>{t("See it as students do")}</LinkButton>
          <LinkButton href={`/teach/exercises/${exercise.slug}`}>{t("Insights")}</LinkButton>
          <LinkButton href={`/teach/challenges/new?copy=${exercise.slug}`} variant="primary">{t("Begin a copy")}</LinkButton>
        </>}
      />
      <div className="border-t border-line">
        {paths.map((path, i) => (
          <details key={path} open={i === 0} className="group border-b border-line">
            <summary className="flex min-h-11 cursor-pointer items-center gap-3 py-2 font-mono text-sm hover:bg-sunken marker:content-none [&::-webkit-details-marker]:hidden"><Icon name="chevron-right" size={12} className="shrink-0 text-ink-soft transition-transform duration-150 group-open:rotate-90" />{path}</summary>
            <div className="pb-4">
              {languageOf(path) === "typescript" ? <ProseHtml html={codeToHtml(files[path])} /> : <pre className="overflow-x-auto rounded-md bg-sunken p-3 text-sm whitespace-pre-wrap" tabIndex={0} aria-label={path}>{files[path]}</pre>}
            </div>
          </details>
        ))}
      </div>
    </>
  );
}
