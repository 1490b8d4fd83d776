import Link from "next/link";
import { useT } from "#i18n";
import { Icon } from "#components/ui/icon.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { dateWords } from "#domain/day.ts";
import { durationWords } from "#features/curriculum/components/words.ts";
import type { TodayView } from "../queries.ts";
import { reason } from "./words.ts";

/** The one thing to do now, why, and how long it takes. */
export function StepCard({ step, opening, day, timeZone }: Pick<TodayView, "step" | "opening" | "day"> & { timeZone: string }) {
  const t = useT();
  if (step === null) {
    return (
      <section aria-labelledby="step" className="rounded-md border border-line-strong bg-surface p-6 sm:p-8">
        <h2 id="step" className="text-xl font-semibold">{t("Everything that is open, you have done")}</h2>
        <p className="mt-2 max-w-prose text-base text-ink-soft">
          {opening ? t("Month {month} opens on {day}.", { month: opening.month, day: dateWords(opening.day, t.locale) }) : t("Every lesson is read and every exercise accepted.")}
          {" "}{t.rich("Go through an old solution with new eyes, hand in a <project>project</project>, or read a <paper>paper</paper>.", {
            project: (text) => <Link href="/projects" className="link">{text}</Link>, paper: (text) => <Link href="/papers" className="link">{text}</Link>,
          })}
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
        {t("{what, select, resume {Go on with} lesson {Read} other {Solve}}", { what: step.why === "resume" ? "resume" : item.kind })}
        <span aria-hidden="true">·</span>
        <Link href={`/months/${item.month}`} className="link">{t("Month {month}", { month: item.month })}</Link>
        <span aria-hidden="true">·</span>
        <span className="tabular-nums">{t("about {duration}", { duration: durationWords(item.minutes) })}</span>
      </p>
      <h2 id="step" className="mt-2 text-2xl font-semibold text-balance">{item.title}</h2>
      <p className="mt-2 max-w-prose text-base text-ink-soft">{reason(step, day, timeZone, t)}</p>
      <div className="mt-6">
        <LinkButton href={href} variant="primary">{step.why === "resume" ? t("Continue") : item.kind === "lesson" ? t("Read the lesson") : t("Open the exercise")}</LinkButton>
      </div>
    </section>
  );
}
