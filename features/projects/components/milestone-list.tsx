import Link from "next/link";
import type { ReactNode } from "react";
import { Icon } from "#components/ui/icon.tsx";
import { isHanded, type HandedMilestone } from "#domain/project.ts";
import { StateMark } from "#features/curriculum/components/state-mark.tsx";
import { durationWords } from "#features/curriculum/components/words.ts";
import { useT } from "#i18n";
import type { MilestoneView } from "../queries.ts";

interface MilestoneListProps {
  milestones: readonly MilestoneView[];
  /** What was handed in for a milestone and what to do about it; it depends on who reads. */
  work(view: MilestoneView): ReactNode;
}

/** The steps of a project: exercises that the grader judges, and work that is handed in. */
export function MilestoneList({ milestones, work }: MilestoneListProps) {
  const t = useT();
  return (
    <ol className="divide-y divide-line border-y border-line">
      {milestones.map((view, index) => {
        const { milestone, key, item, state } = view;
        return (
          <li key={key} id={key} className="grid scroll-mt-6 grid-cols-[1.25rem_minmax(0,1fr)] gap-x-3 py-4">
            <StateMark state={state} className="mt-1" />
            <div className="min-w-0">
              <p className="flex flex-wrap items-baseline justify-between gap-x-4">
                <span className="text-base font-medium"><span className="text-ink-soft tabular-nums">{index + 1}. </span>{milestone.title}</span>
                <span className="text-xs text-ink-soft tabular-nums">{item ? durationWords(item.minutes) : isHanded(milestone) ? t("read by a mentor") : null}</span>
              </p>
              <p className="mt-0.5 max-w-[70ch] text-sm text-ink-soft">{milestone.why}</p>
              {item && (
                <Link href={`/exercises/${item.slug}`} className="link mt-1.5 inline-flex min-h-6 items-center gap-1.5 text-sm">
                  <Icon name="code" size={14} />{item.title}
                </Link>
              )}
              {isHanded(milestone) && <Asked milestone={milestone} />}
              {isHanded(milestone) && work(view)}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** What to hand in for a milestone, and when it is accepted. */
export function Asked({ milestone: { asks, met } }: { milestone: HandedMilestone }) {
  const t = useT();
  return (
    <div className="mt-3 max-w-[70ch] text-sm">
      <p className="font-medium">{t("To hand in")}</p>
      <ul className="mt-1 list-disc space-y-1 pl-5">{asks.map((ask) => <li key={ask}>{ask}</li>)}</ul>
      <p className="mt-2 text-ink-soft"><span className="font-medium text-ink">{t("It is accepted when:")}</span> {met}</p>
    </div>
  );
}
