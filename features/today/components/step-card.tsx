import Link from "next/link";
import { Icon } from "#components/ui/icon.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { dateWords } from "#domain/day.ts";
import { durationWords } from "#features/curriculum/components/words.ts";
import type { TodayView } from "../queries.ts";
import { reason } from "./words.ts";

/** The one thing to do now, why, and how long it takes. */
export function StepCard({ step, opening, day, timeZone }: Pick<TodayView, "step" | "opening" | "day"> & { timeZone: string }) {
  if (step === null) {
    return (
      <section aria-labelledby="step" className="rounded-md border border-line-strong bg-surface p-6 sm:p-8">
        <h2 id="step" className="text-xl font-semibold">Everything that is open, you have done</h2>
        <p className="mt-2 max-w-prose text-base text-ink-soft">
          {opening ? `Month ${opening.month} opens on ${dateWords(opening.day)}.` : "Every lesson is read and every exercise accepted."} Go through an old solution with new eyes, hand in a <Link href="/projects" className="link">project</Link>, or read a <Link href="/papers" className="link">paper</Link>.
        </p>
      </section>
    );
  }
  const { item } = step;
  const href = `/${item.kind}s/${item.slug}`;
  return (
    <section aria-labelledby="step" className="rounded-md border border-line-strong bg-surface p-6 sm:p-8">
      <p className="flex items-center gap-2 text-sm text-ink-soft">
        <Icon name={item.kind === "lesson" ? "book" : "code"} />
        {step.why === "resume" ? "Go on with" : item.kind === "lesson" ? "Read" : "Solve"}
        <span aria-hidden="true">·</span>
        <Link href={`/months/${item.month}`} className="link">Month {item.month}</Link>
        <span aria-hidden="true">·</span>
        <span className="tabular-nums">about {durationWords(item.minutes)}</span>
      </p>
      <h2 id="step" className="mt-2 text-2xl font-semibold text-balance">{item.title}</h2>
      <p className="mt-2 max-w-prose text-base text-ink-soft">{reason(step, day, timeZone)}</p>
      <div className="mt-6">
        <LinkButton href={href} variant="primary">{step.why === "resume" ? "Continue" : item.kind === "lesson" ? "Read the lesson" : "Open the exercise"}</LinkButton>
      </div>
    </section>
  );
}
