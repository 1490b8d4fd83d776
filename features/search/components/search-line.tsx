import Link from "next/link";
import { useT } from "#i18n";
import { Icon } from "#components/ui/icon.tsx";
import { dateWords } from "#domain/day.ts";
import { hitTitle, kindWords, leavesSite } from "#domain/search/kinds.ts";
import type { MarkedPart } from "#domain/search/marked.ts";
import { StateMark } from "#features/curriculum/components/state-mark.tsx";
import { durationWords } from "#features/curriculum/components/words.ts";
import type { SearchLine } from "../queries.ts";
import { kindIcons } from "./kind-icons.ts";

const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./, "");

/** A result: its title, where it belongs, and the place of its text that matched. */
export function SearchLineItem({ line }: { line: SearchLine }) {
  const t = useT();
  const { kind, href, month, state, minutes, opens, snippet } = line;
  const title = hitTitle(line, t);
  const look = "text-base font-medium underline-offset-3 hover:text-accent hover:underline";
  const facts = [
    kind === "month" || month === null ? null : t("Month {month}", { month }),
    minutes === null ? null : durationWords(minutes),
    leavesSite(href) ? hostOf(href) : null,
  ].filter((fact) => fact !== null);
  return (
    <li className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-2.5 py-3.5">
      {state === null ? <Icon name={kindIcons[kind]} className="mt-1 text-ink-soft" /> : <StateMark state={state} className="mt-1" />}
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-0.5">
          {leavesSite(href)
            ? <a href={href} rel="noreferrer" className={look}>{title}<span className="sr-only"> ({t("leaves this site")})</span></a>
            : <Link href={href} className={look}><span className="sr-only">{t(kindWords[kind].one)}: </span>{title}</Link>}
          <span className="text-xs text-ink-soft tabular-nums">{facts.join(", ")}</span>
        </p>
        {opens !== null
          ? <p className="mt-0.5 flex items-center gap-1.5 text-sm text-ink-soft"><Icon name="lock" size={14} />{t("Opens on {day}", { day: dateWords(opens, t.locale) })}</p>
          : snippet.length > 0 && <p className="mt-0.5 max-w-[72ch] text-sm wrap-anywhere text-ink-soft"><Marked parts={snippet} /></p>}
      </div>
    </li>
  );
}

/** A text whose matches are marked: text alone, never HTML. */
function Marked({ parts }: { parts: readonly MarkedPart[] }) {
  return parts.map(({ text, marked }, index) => marked ? <mark key={index} className="rounded-sm bg-accent-soft font-medium text-ink">{text}</mark> : text);
}
