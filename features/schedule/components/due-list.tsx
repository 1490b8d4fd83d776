import Link from "next/link";
import { useT } from "#i18n";
import type { DueSoon } from "#domain/due-soon.ts";
import { momentWords } from "#domain/moment-words.ts";
import { ItemLine } from "#features/curriculum/components/item-line.tsx";

/** What is due soon, is late, or is an exam. */
export function DueList({ due: { exams, items, more }, timeZone }: { due: DueSoon; timeZone: string }) {
  const t = useT();
  return (
    <section aria-labelledby="due">
      <h2 id="due" className="mb-3 text-xl font-semibold">{t("Due soon")}</h2>
      {exams.map(({ title, state, opensAt, closesAt, items: examined }) => (
        <div key={`${title} ${opensAt.toISOString()}`} className="border-t border-line py-3 text-sm">
          <p>
            <span className="font-medium">{t("Exam: {title}", { title })}</span>{" "}
            <span className="text-ink-soft tabular-nums">{state === "open" ? t("under way; it ends {at}.", { at: momentWords(closesAt, timeZone, t) }) : t("begins {at} and ends {end}.", { at: momentWords(opensAt, timeZone, t), end: momentWords(closesAt, timeZone, t) })}</span>
          </p>
          {state === "open" && <ul className="mt-2">{examined.map((item) => <ItemLine key={item.slug} item={{ ...item, terms: undefined }} />)}</ul>}
        </div>
      ))}
      {items.length > 0 && <ul className="divide-y divide-line border-y border-line">{items.map((item) => <ItemLine key={item.slug} item={item} />)}</ul>}
      {more > 0 && <p className="mt-3 text-sm text-ink-soft">{t.rich("{more, plural, one {# more is due this week} other {# more are due this week}}: <link>see the year</link>.", { more, link: (text) => <Link href="/roadmap" className="link">{text}</Link> })}</p>}
    </section>
  );
}
