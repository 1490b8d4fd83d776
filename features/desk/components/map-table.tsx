import Link from "next/link";
import { useT } from "#i18n";
import { dayAt, toDate } from "#domain/day.ts";
import { shortMonth } from "#domain/day-words.ts";
import { Icon } from "#components/ui/icon.tsx";
import { turned, type MapMonth } from "../map-columns.ts";
import type { CohortMapView } from "../map-queries.ts";
import { rowsHtml, type MapStudent } from "../map-rows.ts";
import { mapHref } from "../map-schema.ts";
import { MapKeys } from "./map-keys.tsx";
import "./cohort-map.css";

interface MapTableProps {
  view: CohortMapView;
  timeZone: string;
}

function MonthHead({ month, months, view }: { month: MapMonth; months: readonly MapMonth[]; view: CohortMapView }) {
  const t = useT();
  const words = t("Month {month}", { month: month.month });
  if (view.filter.month !== null) return <span className="px-1">{words}</span>;
  return (
    <Link
      href={mapHref(view.year.cohort.id, { ...view.filter, open: turned(months, month.month) })} scroll={false} prefetch={false}
      aria-label={month.folded ? t("Unfold month {month}: {title}", { month: month.month, title: month.title }) : t("Fold month {month}: {title}", { month: month.month, title: month.title })}
      className="sticky left-50 inline-flex min-h-6 min-w-6 items-center justify-center gap-1 px-1 hover:text-accent"
    >
      <Icon name={month.folded ? "chevron-right" : "chevron-down"} size={12} className="text-ink-soft" />
      {month.folded ? month.month : words}
    </Link>
  );
}

/** Students down, exercises across. */
export function MapTable({ view, timeZone }: MapTableProps) {
  const t = useT();
  const { year, months, students, summary } = view;
  const columns = months.flatMap((month) => month.columns);
  const base = `/desk/cohorts/${year.cohort.id}/students/`;
  const lastDay = (at: Date): string => {
    const day = dayAt(at, timeZone);
    return t("{date} {shortMonth}", { date: toDate(day).getUTCDate(), shortMonth: shortMonth(day, t) });
  };
  const figures = ({ doneAsked, lastAt }: MapStudent) => [`${doneAsked}/${summary.asked}`, lastAt === null ? "–" : lastDay(lastAt)];
  return (
    <MapKeys studentsHref={base}>
      <table className="cohort-map" role="grid" aria-readonly="true" aria-label={view.filter.by === "topics" ? t("Students by topics") : t("Students by exercises")}>
        <thead>
          <tr className="h-9">
            <th scope="col" rowSpan={2} className="corner align-bottom"><span className="block pb-1 pl-0.5">{t("Student")}</span></th>
            <th scope="col" rowSpan={2} data-c={t("asked for by now")} className="px-2 pb-1 text-right align-bottom">{t("Done")}</th>
            <th scope="col" rowSpan={2} data-c={t("last attempt")} className="px-2 pb-1 text-right align-bottom">{t("Last")}</th>
            {months.map((month) => <th key={month.month} scope="colgroup" colSpan={month.columns.length} className="text-left whitespace-nowrap"><MonthHead month={month} months={months} view={view} /></th>)}
          </tr>
          <tr>
            {months.flatMap(({ month, columns: own }) => own.map(({ key, kind, title }) => (
              <th key={`${month} ${key}`} scope="col" data-c={title} data-e={kind === "exercise" ? key : undefined} className="h-44 align-bottom"><span className="head" title={title}>{title}</span></th>
            )))}
          </tr>
        </thead>
        <tbody dangerouslySetInnerHTML={{ __html: rowsHtml({ year, students, columns, timeZone, href: (id) => `${base}${id}`, figures }) }} />
      </table>
    </MapKeys>
  );
}
