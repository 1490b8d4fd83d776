import Link from "next/link";
import { useT } from "#i18n";
import { ProseHtml } from "#components/markdown/prose-html.tsx";
import { DateText } from "#components/ui/date.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { ReportedPost } from "../reported.ts";
import { JudgeReport } from "./judge-report.tsx";

/** Posts that somebody reported, each with why, and what to do with it. */
export function ReportedList({ posts, viewerId, timeZone }: { posts: readonly ReportedPost[]; viewerId: string; timeZone: string }) {
  const t = useT();
  if (posts.length === 0) {
    return (
      <EmptyState title={t("Nothing is reported")} action={<LinkButton href="/discussion">{t("To the discussion")}</LinkButton>}>
        {t("When somebody says that a question or an answer should not stand as it is, it waits here for you to keep it or to take it out.")}
      </EmptyState>
    );
  }
  return (
    <ul className="divide-y divide-line border-y border-line">
      {posts.map((post) => (
        <li key={post.id} className="grid gap-x-10 gap-y-5 py-8 md:grid-cols-2">
          <div className="min-w-0">
            <p className="text-sm text-ink-soft">
              {post.post === "question" ? t("Question by {name}", { name: post.author ?? t("Somebody who has left") }) : t("Answer by {name}", { name: post.author ?? t("Somebody who has left") })}
              {" · "}<DateText value={post.createdAt} timeZone={timeZone} />{" · "}{post.subject.title}
            </p>
            <h2 className="mt-1 text-base font-semibold"><Link href={`/discussion/${post.questionId}`} className="link">{post.title}</Link></h2>
            <ProseHtml html={post.html} className="mt-3 max-h-96 overflow-auto" />
          </div>
          <div className="space-y-5">
            <div>
              <h3 className="text-sm font-medium">{t("{count, plural, one {One report} other {# reports}}", { count: post.reports.length })}</h3>
              <ul className="mt-1 space-y-2 text-sm">
                {post.reports.map(({ id, by, reason, createdAt }) => (
                  <li key={id} className="border-l-2 border-line pl-3"><p className="whitespace-pre-line">{reason}</p><p className="text-ink-soft">{by} · <DateText value={createdAt} timeZone={timeZone} /></p></li>
                ))}
              </ul>
            </div>
            {post.mayJudge ? <JudgeReport viewerId={viewerId} post={post.post} id={post.id} /> : <p className="text-sm text-ink-soft">{t("You wrote this: somebody else must judge it.")}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}
