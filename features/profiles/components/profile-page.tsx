import Link from "next/link";
import { useT } from "#i18n";
import { Icon } from "#components/ui/icon.tsx";
import { dateWords } from "#domain/day.ts";
import { capital } from "#domain/i18n/in-words.ts";
import type { PublicProfileView } from "../queries.ts";

/** A person's page for everybody: what they have reached, by tier, and their finished projects. */
export function ProfilePage({ profile: { name, headline, tiers, exercises, projects } }: { profile: PublicProfileView }) {
  const t = useT();
  return (
    <>
      <h1 className="text-3xl font-semibold text-balance">{name}</h1>
      {headline && <p className="mt-2 max-w-prose text-lg text-ink-soft text-pretty">{headline}</p>}
      <p className="mt-4 text-sm text-ink-soft tabular-nums">
        {exercises === 0 ? t("Learning deep learning, by building all of it.") : t("{count, plural, one {# exercise} other {# exercises}} solved and accepted by the grader.", { count: exercises })}
      </p>
      {projects.length > 0 && (
        <section aria-labelledby="projects" className="mt-12">
          <h2 id="projects" className="mb-3 text-xl font-semibold">{t("Projects")}</h2>
          <ul className="divide-y divide-line border-y border-line">
            {projects.map((project) => <li key={project.slug} className="py-3"><p className="font-medium">{project.title}</p><p className="text-sm text-ink-soft">{project.summary}</p></li>)}
          </ul>
        </section>
      )}
      {tiers.map((tier) => (
        <section key={tier.id} aria-labelledby={tier.id} className="mt-12">
          <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
            <h2 id={tier.id} className="text-xl font-semibold">{t.asIs(tier.title)}</h2>
            <p className="text-sm text-ink-soft tabular-nums">
              {tier.certificate === null ? t("{value} of {max}", { value: tier.awards.length, max: tier.of }) : <Link href={`/certificates/${tier.certificate}`} className="link">{t("Certificate")}</Link>}
            </p>
          </div>
          <ul className="divide-y divide-line border-y border-line">
            {tier.awards.map(({ id, text, on }) => (
              <li key={id} className="grid grid-cols-[1rem_minmax(0,1fr)] items-baseline gap-x-3 gap-y-1 py-3 text-sm sm:grid-cols-[1rem_minmax(0,1fr)_auto]">
                <Icon name="award" className="self-center text-passed" />
                <span className="font-medium">{capital(t.asIs(text))}</span>
                <span className="col-start-2 text-ink-soft tabular-nums sm:col-start-3">{dateWords(on, t.locale)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {tiers.length === 0 && <p className="mt-12 border-t border-line pt-6 text-sm text-ink-soft">{t("The first achievement is still to come.")}</p>}
    </>
  );
}
