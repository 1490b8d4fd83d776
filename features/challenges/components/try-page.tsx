import Link from "next/link";
import { useT } from "#i18n";
import { problemInWords } from "#domain/fact-problem.ts";
import { Prose } from "#components/markdown/prose.tsx";
import { PageBody } from "#components/shell/page-body.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { PaneLayout } from "#features/exercises/components/pane-layout.ts";
import { GivenFiles } from "#features/exercises/components/given-files.tsx";
import { StatementTabs } from "#features/exercises/components/statement-tabs.tsx";
import type { TryFacts } from "../queries.ts";
import { TryHints } from "./try-hints.tsx";
import { TryWorkspace } from "./try-workspace.tsx";

interface TryPageProps {
  viewer: { id: string; timeZone: string };
  facts: TryFacts;
  layout: PaneLayout;
}

/** The saved draft as a student meets it; or what keeps it from being met. */
export function TryPage({ viewer, facts, layout }: TryPageProps) {
  const t = useT();
  const { challenge, view, types, parameters, starter, given, editor } = facts;
  const back = (text: React.ReactNode) => <Link href={`/teach/challenges/${challenge.id}`} className="link">{text}</Link>;
  if (view.facts === null || view.statement === null || types === null) {
    return (
      <PageBody width="text">
        <PageHeader eyebrow={back(challenge.title)} title={t("Not to be tried yet")} />
        <Notice tone="warning" title={t("Mend this in the editor first")}>
          <ul className="space-y-1">{view.problems.map(({ path, line, ...problem }, i) => <li key={i}><span className="font-mono text-xs">{line === null ? path : t("{path}, line {line}", { path, line })}</span> {problemInWords(problem, t)}</li>)}</ul>
        </Notice>
      </PageBody>
    );
  }
  const statement = (
    <div className="px-6 py-5 max-sm:px-4">
      <p className="border-l-3 border-accent pl-3 text-sm text-ink-soft">{t.rich("This is the draft as it is saved, for your eyes. Nothing is recorded. <back>Back to the editor</back>", { back })}</p>
      <h1 className="mt-3 text-xl font-semibold">{view.facts.title}</h1>
      <p className="mt-2 flex flex-wrap gap-x-4 text-sm text-ink-soft tabular-nums">
        <span>{t("about {minutes} min", { minutes: view.facts.minutes })}</span>
        <span>{t("{points, plural, one {# point} other {# points}}", { points: view.facts.points })}</span>
      </p>
      <StatementTabs
        tabs={[
          { id: "statement", label: t("Statement"), panel: <Prose tree={view.statement.tree} /> },
          ...Object.keys(given).length === 0 ? [] : [{ id: "given", label: t("Given files"), panel: <GivenFiles given={given} /> }],
          { id: "hints", label: t("Hints"), panel: <TryHints hints={view.hints.map(({ number, title, rendered }) => ({ number, title, opened: false, body: <Prose tree={rendered.tree} /> }))} /> },
        ]}
      />
    </div>
  );
  return (
    <div className="flex flex-col lg:h-dvh">
      <TryWorkspace
        viewer={{ id: viewer.id, timeZone: viewer.timeZone }} challenge={{ id: challenge.id, title: view.facts.title }} starter={starter} solution={challenge.files["solution.ts"] ?? ""}
        parameters={parameters} types={types} editor={editor} layout={layout} statement={statement}
      />
    </div>
  );
}
