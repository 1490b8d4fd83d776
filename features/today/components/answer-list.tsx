import Link from "next/link";
import { useT } from "#i18n";
import { Icon } from "#components/ui/icon.tsx";
import { dayAt, type Day } from "#domain/day.ts";
import { agoWords } from "#domain/day-words.ts";
import type { Answer } from "../queries.ts";

const mostCharacters = 400;

const shortened = (text: string): string => text.length > mostCharacters ? `${text.slice(0, mostCharacters)} …` : text;

/** What mentors said lately; the newest first. */
export function AnswerList({ answers, day, timeZone }: { answers: readonly Answer[]; day: Day; timeZone: string }) {
  const t = useT();
  return (
    <section aria-labelledby="answers">
      <h2 id="answers" className="mb-3 text-xl font-semibold">{t("Answered")}</h2>
      <ul className="divide-y divide-line border-y border-line">
        {answers.map(({ id, about, href, decision, good, answer, by, at }) => (
          <li key={id} className="py-4">
            <p className="flex items-baseline gap-2 text-sm">
              <Icon name={good ? "check" : "info"} className={good ? "self-center text-passed" : "self-center text-waiting"} />
              <span>
                {t.rich("<link>{about}</link> was {decision, select, approved {approved} declined {not approved yet} accepted {accepted} reviewApproved {approved in its code review} reviewChanges {reviewed, with changes to make,} other {sent back, to be handed in again}} {when}{named, select, yes { by {by}} other {}}.", {
                  about: t.asIs(about), decision, when: agoWords(dayAt(at, timeZone), day, t), named: by === null ? "no" : "yes", by,
                  link: (text) => <Link href={href} className="font-medium underline-offset-3 hover:text-accent hover:underline">{text}</Link>,
                })}
              </span>
            </p>
            {answer && <blockquote className="mt-2 ml-6 border-l-2 border-line-strong pl-4 text-sm whitespace-pre-line text-ink-soft">{shortened(answer)}</blockquote>}
          </li>
        ))}
      </ul>
    </section>
  );
}
