"use client";

import { useState, type ReactNode } from "react";
import { useT } from "#i18n";
import { Icon } from "#components/ui/icon.tsx";
import { cn } from "#lib/cn.ts";
import { curveHeight, curvePath, curveY } from "./curve.ts";

export interface Station {
  month: number;
  title: string;
  words: string;
  /** How much of the month is done, 0 to 1. */
  share: number;
  isNow: boolean;
  /** The cohort has not come to it, and so it is not open yet. */
  isLocked: boolean;
  panel: ReactNode;
}

export interface Quarter {
  title: string;
  stations: Station[];
}

interface YearPathProps {
  quarters: readonly Quarter[];
  /** The month whose topics are unfolded at first. */
  initial: number | null;
}

const width = 1200;

/**
 * The picture of the year. Where there is room, a falling curve with a station for each month and the chosen
 * month's topics below it; on a narrow screen a vertical path with the topics under their month.
 */
export function YearPath({ quarters, initial }: YearPathProps) {
  const [open, setOpen] = useState(initial);
  const stations = quarters.flatMap((quarter) => quarter.stations);

  return (
    <div className="relative">
      <Curve stations={stations} />
      <span aria-hidden="true" className="absolute top-16 bottom-8 left-[11px] w-0.5 bg-line-strong xl:hidden" />
      <ol style={{ "--height": `${curveHeight}px`, "--months": stations.length }} className="xl:grid xl:grid-cols-[repeat(var(--months),minmax(0,1fr))] xl:grid-rows-[var(--height)_auto_auto]">
        {quarters.map((quarter) => (
          <li key={quarter.stations[0].month} className="xl:contents">
            <h2
              style={{ "--columns": `${quarter.stations[0].month}/${quarter.stations[0].month + quarter.stations.length}` }}
              className="ml-10 pt-6 pb-1 text-xs font-medium text-ink-soft xl:ml-0 xl:row-start-2 xl:[grid-column:var(--columns)] xl:border-t xl:border-line-strong xl:pt-2"
            >
              {quarter.title}
            </h2>
            <ol className="xl:contents">
              {quarter.stations.map((station) => (
                <li key={station.month} className="relative xl:contents">
                  <span
                    aria-hidden="true" style={{ height: `${station.share * 100}%` }}
                    className={cn("absolute top-5 left-2.5 w-1 rounded-full xl:hidden", station.share === 1 ? "bg-passed" : "bg-accent")}
                  />
                  <StationButton station={station} months={stations.length} open={open === station.month} onToggle={() => setOpen(open === station.month ? null : station.month)} />
                  <div
                    id={`month-${station.month}`} hidden={open !== station.month}
                    className="ml-10 pb-6 xl:col-[1/-1] xl:row-start-3 xl:ml-0 xl:pt-8 xl:pb-0"
                  >
                    {station.panel}
                  </div>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </div>
  );
}

function StationButton({ station, months, open, onToggle }: { station: Station; months: number; open: boolean; onToggle: () => void }) {
  const t = useT();
  const { month, title, words, isNow } = station;
  return (
    <button
      type="button" aria-expanded={open} aria-controls={`month-${month}`} onClick={onToggle}
      style={{ "--x": month, "--lift": `${curveHeight - Math.round(curveY((month - 1) / months)) - 12}px` }}
      className="group flex w-full items-start gap-4 xl:w-[calc(100%-0.75rem)] rounded-md py-2 text-left xl:col-start-(--x) xl:row-start-1 xl:mb-(--lift) xl:flex-col-reverse xl:items-start xl:gap-2 xl:self-end xl:py-0"
    >
      <Dot station={station} open={open} />
      <span className="max-w-full min-w-0 flex-1 text-balance xl:flex-none xl:hyphens-auto xl:[hyphenate-limit-chars:13]">
        <span className={cn("block text-base font-medium xl:text-xs", open ? "text-accent" : "group-hover:text-accent")}>
          {t.rich("<hidden>Month {month}: </hidden>{title}", { month, title, hidden: (text) => <span className="sr-only">{text}</span> })}
        </span>
        <span className="mt-0.5 block text-xs text-ink-soft tabular-nums">
          {words}
          {isNow && <span className="font-medium text-ink xl:sr-only"> · {t("your cohort is here")}</span>}
        </span>
      </span>
      <Icon name="chevron-down" className={cn("mt-1 mr-1 text-ink-soft transition-transform duration-150 xl:hidden", open && "rotate-180")} />
    </button>
  );
}

/** The month's number in a disc that is ringed as far as the month is done. */
function Dot({ station: { month, share, isNow, isLocked }, open }: { station: Station; open: boolean }) {
  const ring = 2 * Math.PI * 10.5;
  return (
    <span className="relative z-10 grid size-6 shrink-0 place-items-center xl:size-6">
      <svg viewBox="0 0 24 24" width={24} height={24} aria-hidden="true" className="absolute inset-0 overflow-visible">
        {isNow && <circle cx={12} cy={12} r={15} className="fill-none stroke-ink" strokeWidth={1.5} strokeDasharray="2 2.7" />}
        <circle cx={12} cy={12} r={10.5} strokeWidth={3} className={cn("stroke-line-strong", share === 1 ? "fill-passed" : open ? "fill-accent-soft" : "fill-surface")} />
        {share > 0 && (
          <circle
            cx={12} cy={12} r={10.5} strokeWidth={3} fill="none" transform="rotate(-90 12 12)"
            className={share === 1 ? "stroke-passed" : "stroke-accent"} strokeDasharray={`${share * ring} ${ring}`}
          />
        )}
      </svg>
      {isLocked && share === 0
        ? <Icon name="lock" size={12} className="relative text-ink-soft" />
        : <span aria-hidden="true" className={cn("relative text-xs font-semibold tabular-nums", share === 1 ? "text-paper" : "text-ink")}>{month}</span>}
    </span>
  );
}

/** The line itself: drawn in each month as far as the month is done. */
function Curve({ stations }: { stations: readonly Station[] }) {
  const t = useT();
  const now = stations.find((station) => station.isNow);
  const months = stations.length;
  const nowX = now ? (now.month - 1) / months : null;
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-x-0 top-0 hidden xl:block" style={{ height: curveHeight }}>
      <div className="absolute inset-0 overflow-x-clip">
        <svg viewBox={`0 0 ${width} ${curveHeight}`} preserveAspectRatio="none" className="absolute top-0 left-3 size-full overflow-visible">
          <path d={curvePath(0, 1, width)} className="fill-none stroke-line-strong" strokeWidth={1.5} vectorEffect="non-scaling-stroke" />
          {stations.map(({ month, share }) => share > 0 && (
            <path
              key={month} d={curvePath((month - 1) / months, (month - 1 + share) / months, width)} vectorEffect="non-scaling-stroke"
              className={cn("fill-none", share === 1 ? "stroke-passed" : "stroke-accent")} strokeWidth={4} strokeLinecap="round"
            />
          ))}
          {nowX !== null && (
            <line
              x1={nowX * width} x2={nowX * width} y1={curveY(nowX) + 16} y2={curveHeight} vectorEffect="non-scaling-stroke"
              className="stroke-ink" strokeWidth={1.5} strokeDasharray="2 3"
            />
          )}
        </svg>
      </div>
      {nowX !== null && (
        <span className="absolute bottom-0 pb-1 pl-2 text-xs whitespace-nowrap font-medium" style={{ left: `calc(${nowX * 100}% + 0.75rem)` }}>{t("Your cohort is here")}</span>
      )}
    </div>
  );
}
