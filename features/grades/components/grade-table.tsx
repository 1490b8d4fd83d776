import Link from "next/link";
import { useT } from "#i18n";
import { weightWords } from "#domain/grade-words.ts";
import { itemId, itemWeight, monthWeight, type Weights } from "#domain/gradebook.ts";
import { cn } from "#lib/cn.ts";
import type { GradedMonth } from "../items.ts";
import type { StudentGrades } from "../queries.ts";
import type { GradebookFilter } from "../schema.ts";
import { GradeCell, MeanCell } from "./grade-cell.tsx";

interface GradeTableProps {
  cohortId: string;
  students: readonly StudentGrades[];
  months: readonly GradedMonth[];
  /** Whose exercises are the columns; null: the months are. */
  open: GradedMonth | null;
  weights: Weights;
  filter: GradebookFilter;
  address: (some: Partial<GradebookFilter>) => string;
}

const head = "sticky top-0 z-10 border-b border-line-strong bg-paper px-2 py-2 align-bottom text-xs font-medium text-ink-soft";

function SortHead({ by, filter, address, children, className }: Pick<GradeTableProps, "filter" | "address"> & { by: GradebookFilter["sort"]; children: string; className?: string }) {
  const current = filter.sort === by;
  // Names are given in one order; grades begin with the lowest, who may need help.
  const down = current && by === "overall" && !filter.down;
  return (
    <th scope="col" aria-sort={current ? filter.down ? "descending" : "ascending" : undefined} className={cn(head, className)}>
      <Link href={address({ sort: by, down, page: 1 })} scroll={false} className={cn("flex min-h-8 items-end rounded-sm hover:text-ink", by === "overall" && "flex-row-reverse", current && "text-ink")}>
        {children}<span aria-hidden="true" className="w-4 text-center">{current ? filter.down ? "↓" : "↑" : ""}</span>
      </Link>
    </th>
  );
}

/** How much a column weighs, where that is not 1. */
function WeightNote({ weight }: { weight: number }) {
  const t = useT();
  if (weight === 1) return null;
  return <span className="block font-normal tabular-nums">{weight === 0 ? t("left out") : t("× {weight}", { weight: weightWords(weight, t) })}</span>;
}

/** Students down, months or one month's exercises across. Each number of an exercise opens where it comes from. */
export function GradeTable({ cohortId, students, months, open, weights, filter, address }: GradeTableProps) {
  const t = useT();
  return (
    <div className="relative max-h-[80dvh] scroll-pt-16 scroll-pl-32 overflow-auto border-y border-line sm:scroll-pl-48" tabIndex={0} role="region" aria-label={t("Grades of the students")}>
      <table className="w-full border-separate border-spacing-0 text-sm tabular-nums">
        <thead>
          <tr>
            <SortHead by="name" filter={filter} address={address} className="left-0 z-20 pl-0 text-left">{t("Student")}</SortHead>
            <SortHead by="overall" filter={filter} address={address} className="text-right">{t("Overall")}</SortHead>
            {open === null && months.map(({ month, title }) => (
              <th key={month} scope="col" className={cn(head, "text-right")}>
                <Link href={address({ month })} title={t("Month {month}: {title}", { month, title: t.asIs(title) })} className="inline-flex min-h-8 min-w-8 items-end justify-end rounded-sm hover:text-ink">
                  <span className="sr-only">{t("Month {month}: {title}", { month, title: t.asIs(title) })}</span><span aria-hidden="true">{month}</span>
                </Link>
                <WeightNote weight={monthWeight(weights, month)} />
              </th>
            ))}
            {open !== null && <th scope="col" className={cn(head, "text-right whitespace-nowrap")}>{t("Month {month}", { month: open.month })}<WeightNote weight={monthWeight(weights, open.month)} /></th>}
            {open?.items.map((item) => (
              <th key={itemId(item)} scope="col" className={cn(head, "max-w-32 min-w-24 text-right font-normal text-pretty")}>
                {item.kind === "project" ? t("Project: {title}", { title: item.title }) : item.title}<WeightNote weight={itemWeight(weights, item)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {students.map(({ id, name, overall, months: means, scores }) => (
            <tr key={id} className="group">
              <th scope="row" className="sticky left-0 z-10 max-w-40 min-w-28 border-b border-line bg-paper py-1 pr-3 text-left font-medium wrap-anywhere group-hover:bg-sunken sm:max-w-64 sm:min-w-44"><Link href={`/desk/cohorts/${cohortId}/students/${id}`} prefetch={false} className="inline-flex min-h-6 items-center hover:text-accent hover:underline">{name}</Link></th>
              <MeanCell value={overall} strong />
              {open === null && months.map(({ month }) => <MeanCell key={month} value={means.get(month) ?? null} quiet={monthWeight(weights, month) === 0} />)}
              {open !== null && <MeanCell value={means.get(open.month) ?? null} strong />}
              {open?.items.map((item) => <GradeCell key={itemId(item)} userId={id} student={name} item={item} score={scores.get(itemId(item))} />)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
