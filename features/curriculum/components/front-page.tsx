import { useT } from "#i18n";
import { Prose } from "#components/markdown/prose.tsx";
import { Mark, siteName } from "#components/shell/mark.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { msg } from "#domain/i18n/translate.ts";
import { LanguageChoice } from "#features/preferences/components/language-choice.tsx";
import type { FrontPageView } from "../queries.ts";
import { durationWords } from "./words.ts";
import { YearPicture } from "./year-picture.tsx";

const ways = [
  { title: msg("Read"), text: msg("Short lessons that skip no step of a derivation, with figures to take hold of: change a weight and watch every gradient follow.") },
  { title: msg("Build"), text: msg("You write each part yourself, from the matrix product to the Transformer. The verdict says which case fails and, for a mistake that is known, what you did.") },
  { title: msg("Show"), text: msg("Achievements are earned by accepted code, or by evidence that a mentor has looked at, and by nothing else. The roadmap fills as you go.") },
];

/** What this is, for whom, the year in one picture, and one exercise as it is. */
export function FrontPage({ view: { months, topics, projects, sample } }: { view: FrontPageView }) {
  const t = useT();
  return (
    <div className="mx-auto max-w-[84rem] px-5 sm:px-8">
      <header className="flex items-center justify-between gap-4 py-5">
        <p className="flex items-center gap-2.5 text-lg font-semibold"><span className="text-accent"><Mark /></span>{siteName}</p>
        <LinkButton href="/sign-in" size="sm">{t("Sign in")}</LinkButton>
      </header>
      <main id="content" tabIndex={-1} className="outline-none">
        <section className="max-w-3xl pt-12 pb-16 md:pt-20 md:pb-24">
          <h1 className="text-3xl font-semibold tracking-tight md:text-[2.75rem] md:leading-[1.15]">{t("Understand deep learning by building all of it yourself")}</h1>
          <p className="mt-5 max-w-2xl font-serif text-lg text-ink-soft text-pretty">
            {t("A course of twelve months for people who can program and want to know what happens inside the models they train: from the mathematics, by way of networks written out in full, to systems that run in production.")}
          </p>
          <div className="mt-8 flex flex-wrap gap-3">
            <LinkButton href="/register" variant="primary">{t("Create an account")}</LinkButton>
            <LinkButton href="/sign-in">{t("Sign in")}</LinkButton>
          </div>
        </section>

        <section aria-labelledby="year" className="border-t border-line py-12 md:py-16">
          <h2 id="year" className="text-2xl font-semibold">{t("One year, {topics} topics, {projects} large projects", { topics, projects })}</h2>
          <p className="mt-2 mb-6 max-w-2xl text-ink-soft">{t("Steep at first, then steady, like a loss that is being minimised. Choose a month to see what it holds.")}</p>
          <YearPicture months={months} now={null} initial={null} personal={false} />
        </section>

        <section aria-labelledby="way" className="border-t border-line py-12 md:py-16">
          <h2 id="way" className="sr-only">{t("How one learns here")}</h2>
          <dl className="grid gap-8 md:grid-cols-3 md:gap-10">
            {ways.map(({ title, text }) => (
              <div key={title}>
                <dt className="text-lg font-semibold">{t(title)}</dt>
                <dd className="mt-1.5 text-base text-ink-soft text-pretty">{t(text)}</dd>
              </div>
            ))}
          </dl>
        </section>

        {sample && (
          <section aria-labelledby="sample" className="grid grid-cols-1 gap-8 border-t border-line py-12 lg:grid-cols-[minmax(0,1fr)_minmax(0,2fr)] lg:gap-12 md:py-16">
            <div>
              <p className="mb-1 text-sm text-ink-soft">{t("An exercise, as you will find it")}</p>
              <h2 id="sample" className="text-2xl font-semibold">{sample.title}</h2>
              <p className="mt-2 text-ink-soft">{sample.summary}</p>
              <ol className="mt-5 space-y-2">
                {sample.tasks.map((task, index) => (
                  <li key={task} className="flex gap-3 text-sm"><span className="w-4 text-ink-soft tabular-nums">{index + 1}.</span>{task}</li>
                ))}
              </ol>
              <p className="mt-5 flex items-center gap-1.5 text-sm text-ink-soft"><Icon name="clock" size={14} />{t("About {time}", { time: durationWords(sample.minutes) })}</p>
            </div>
            <Prose tree={sample.starter.tree} className="max-w-none [&_pre]:text-[0.8125rem]" />
          </section>
        )}
      </main>
      <footer className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3 border-t border-line py-6 text-sm text-ink-soft">
        <p>{t("Descent is free software. Everything on this page comes from the course itself.")}</p>
        <LanguageChoice />
      </footer>
    </div>
  );
}
