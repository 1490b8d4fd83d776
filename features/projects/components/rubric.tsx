import { markWords, type ProjectFacts } from "#domain/project.ts";

type Criteria = ProjectFacts["report"]["rubric"];

/** What a report is judged by and when each line is met; with marks, how well it was. */
export function Rubric({ rubric, marks = null }: { rubric: Criteria; marks?: Readonly<Record<string, number>> | null }) {
  return (
    <dl className="space-y-2 text-sm">
      {rubric.map(({ id, title, met }) => (
        <div key={id}>
          <dt className="flex flex-wrap items-baseline justify-between gap-x-4 font-medium">
            {title}
            {marks?.[id] !== undefined && <span className="font-normal text-ink-soft">Met: {markWords[marks[id]]}</span>}
          </dt>
          <dd className="text-ink-soft">{met}</dd>
        </div>
      ))}
    </dl>
  );
}
