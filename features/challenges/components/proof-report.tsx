"use client";

import Link from "next/link";
import { useT } from "#i18n";
import { msg } from "#domain/i18n/translate.ts";
import { inWords } from "#domain/said-in-words.ts";
import { Icon, type IconName } from "#components/ui/icon.tsx";
import { ProgressBar } from "#components/ui/progress-bar.tsx";
import { cn } from "#lib/cn.ts";
import type { Report } from "./use-proof.ts";

const groups: readonly { level: "failure" | "warning"; icon: IconName; look: string; word: string }[] = [
  { level: "failure", icon: "cross", look: "text-failed", word: msg("Fails") },
  { level: "warning", icon: "warning", look: "text-warning", word: msg("To think about") },
];

interface ProofReportProps {
  report: Report | null;
  /** Why none was begun. */
  problem: string | null;
  working: boolean;
  /** Whether it is of the files as they are saved now. */
  current: boolean;
  /** Where it is published. */
  publishHref: string;
}

/** What the proof found, failures first; while it goes on, how far it is. */
export function ProofReport({ report, problem, working, current, publishHref }: ProofReportProps) {
  const t = useT();
  const running = working && (report === null || report.finishedAt === null || !current);
  const percent = Math.round((report !== null && report.finishedAt === null ? report.progress : 0) * 100);
  const failures = report?.findings.filter(({ level }) => level === "failure").length ?? 0;
  const holding = report?.findings.filter(({ level }) => level === "ok") ?? [];
  const said = running
    ? report?.startedAt && report.finishedAt === null ? t("Proving: {percent}% …", { percent }) : t("The proof waits for a free grader …")
    : report?.passed ? (current ? t("Proved: it can be published as it is.") : t("An older state is proved; the files were changed since.")) : report?.passed === false ? t("{count, plural, one {Not proved: one thing fails.} other {Not proved: # things fail.}}", { count: failures }) : "";
  return (
    <section aria-label={t("Proof")} data-testid="proof" data-passed={running ? "running" : String(report?.passed ?? "none")} className="px-4 py-3 text-sm">
      {problem !== null && <p role="alert" className="pb-2 text-failed">{problem}</p>}
      {report === null && !running ? (
        <p className="max-w-prose text-ink-soft">{t("Prove shows here whether the exercise can be trusted: the solution passes with twenty seeds, the starter says what is still to be written, and each mistake gets its own message. Only what is proved can be published.")}</p>
      ) : (
        <p role="status" className="flex flex-wrap items-center gap-x-3 font-medium">
          {said}
          {!running && current && report?.passed && <Link href={publishHref} className="link font-normal">{t("Publish it")}</Link>}
          {!running && !current && report?.passed === false && <span className="font-normal text-warning">{t("Of an older state: the files were changed since.")}</span>}
        </p>
      )}
      {running && <ProgressBar label={t("Proof")} value={percent} max={100} className="mt-2 max-w-md" />}
      {!running && report !== null && (
        <ul className="mt-2 divide-y divide-line border-line not-empty:border-t">
          {groups.flatMap(({ level, icon, look, word }) => report.findings.filter((finding) => finding.level === level).map(({ text, said: made }, i) => (
            <li key={`${level}${i}`} className="flex gap-2 py-1.5">
              <Icon name={icon} className={cn("mt-0.5 shrink-0", look)} />
              <span className="min-w-0 break-words"><span className="sr-only">{t(word)}: </span>{inWords(text, made, t)}</span>
            </li>
          )))}
        </ul>
      )}
      {!running && holding.length > 0 && (
        <details open={failures === 0} className="group border-t border-line">
          <summary className="flex min-h-8 cursor-pointer items-center gap-2 text-ink-soft hover:bg-sunken marker:content-none [&::-webkit-details-marker]:hidden"><Icon name="chevron-right" size={12} className="shrink-0 text-ink-soft transition-transform duration-150 group-open:rotate-90" />{t("{count, plural, one {One check holds} other {# checks hold}}", { count: holding.length })}</summary>
          <ul className="gap-x-8 pb-1 lg:columns-2">
            {holding.map(({ text, said: made }, i) => <li key={i} className="flex break-inside-avoid gap-2 py-1"><Icon name="check" className="mt-0.5 shrink-0 text-passed" /><span className="min-w-0 break-words">{inWords(text, made, t)}</span></li>)}
          </ul>
        </details>
      )}
    </section>
  );
}
