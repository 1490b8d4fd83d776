import type { ProjectFacts } from "#domain/project.ts";
import { markWords } from "#domain/project-standing.ts";
import { useT } from "#i18n";

type Criteria = ProjectFacts["report"]["rubric"];

/** What a report is judged by and when each line is met; with marks, how well it was. */
export function Rubric({ rubric, marks = null }: { rubric: Criteria; marks?: Readonly<Record<string, number>> | null }) {
  const t = useT();
  return (
    <dl className="space-y-2 text-sm">
      {rubric.map(({ id, title, met }) => {
        const mark = marks?.[id];
        return (
          <div key={id}>
            <dt className="flex flex-wrap items-baseline justify-between gap-x-4 font-medium">
              {title}
              {mark !== undefined && <span className="font-normal text-ink-soft">{t("Met: {mark}", { mark: t(markWords[mark]) })}</span>}
            </dt>
            <dd className="text-ink-soft">{met}</dd>
          </div>
        );
      })}
    </dl>
  );
}
