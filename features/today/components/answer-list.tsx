import Link from "next/link";
import { Icon } from "#components/ui/icon.tsx";
import { dayAt, type Day } from "#domain/day.ts";
import type { Answer } from "../queries.ts";
import { agoWords } from "./words.ts";

/** What mentors said lately; the newest first. */
export function AnswerList({ answers, day, timeZone }: { answers: readonly Answer[]; day: Day; timeZone: string }) {
  return (
    <section aria-labelledby="answers">
      <h2 id="answers" className="mb-3 text-xl font-semibold">Answered</h2>
      <ul className="divide-y divide-line border-y border-line">
        {answers.map(({ id, about, href, decision, good, answer, by, at }) => (
          <li key={id} className="py-4">
            <p className="flex items-baseline gap-2 text-sm">
              <Icon name={good ? "check" : "info"} className={good ? "self-center text-passed" : "self-center text-waiting"} />
              <span><Link href={href} className="font-medium underline-offset-3 hover:text-accent hover:underline">{about}</Link> was {decision} {agoWords(dayAt(at, timeZone), day)}{by && ` by ${by}`}.</span>
            </p>
            {answer && <blockquote className="mt-2 ml-6 border-l-2 border-line-strong pl-4 text-sm whitespace-pre-line text-ink-soft">{answer.length > 400 ? `${answer.slice(0, 400)} …` : answer}</blockquote>}
          </li>
        ))}
      </ul>
    </section>
  );
}
