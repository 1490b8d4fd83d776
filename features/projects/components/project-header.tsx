import { PageHeader } from "#components/ui/page-header.tsx";
import { durationWords } from "#features/curriculum/components/words.ts";
import type { Translate } from "#domain/i18n/translate.ts";
import { useT } from "#i18n";
import type { Project } from "#lib/catalog/projects.ts";
import { levelWords } from "./standing-words.ts";

/** Of what kind the project is, its title, what there will be at the end, and what it aims at. */
export function ProjectHeader({ project }: { project: Project }) {
  const t = useT();
  return (
    <PageHeader
      eyebrow={kindWords(project, t)} title={project.title}
      lead={(
        <>
          {project.summary}
          {project.portfolio && <span className="mt-2 block text-sm text-ink">{t.rich("<soft>Goal:</soft> {goal}", { goal: project.portfolio.goal, soft: (text) => <span className="text-ink-soft">{text}</span> })}</span>}
        </>
      )}
    />
  );
}

function kindWords({ portfolio, month, minutes }: Project, t: Translate): string {
  const facts = { month, time: durationWords(minutes) };
  return portfolio
    ? t("Portfolio project, {level}, month {month}, about {time}", { ...facts, level: t(levelWords[portfolio.level]) })
    : t("Guided project, month {month}, about {time}", facts);
}
