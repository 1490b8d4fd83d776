import Link from "next/link";
import { useT } from "#i18n";
import { Icon } from "#components/ui/icon.tsx";
import { cn } from "#lib/cn.ts";
import { termsInWords } from "#domain/item-terms.ts";
import { msg } from "#domain/i18n/translate.ts";
import type { Item } from "#domain/year-progress.ts";
import { StateMark } from "./state-mark.tsx";
import { durationWords } from "./words.ts";

const levels = ["", msg("Very easy"), msg("Easy"), msg("Medium"), msg("Hard"), msg("Very hard")];

/** Difficulty as one to five dots, and in words for those who do not see them. */
function Difficulty({ value }: { value: number }) {
  const t = useT();
  const level = t(levels[value] ?? "");
  return (
    <span className="inline-flex items-center gap-0.5" title={level}>
      <span className="sr-only">{level}</span>
      {[1, 2, 3, 4, 5].map((step) => (
        <span key={step} aria-hidden="true" className={`size-1.5 rounded-full border ${step <= value ? "border-ink-soft bg-ink-soft" : "border-line-strong"}`} />
      ))}
    </span>
  );
}

type Line = Pick<Item, "slug" | "title" | "minutes" | "difficulty" | "state" | "terms"> & { kind: Item["kind"] | "project" };

const kinds = { lesson: { icon: "book", word: msg("Lesson") }, exercise: { icon: "code", word: msg("Exercise") }, project: { icon: "project", word: msg("Project") } } as const;

/** A lesson, an exercise or a project as one line: its state, its title, how long and how hard. */
export function ItemLine({ item }: { item: Line }) {
  const t = useT();
  const asked = item.terms ? termsInWords(item.terms, t) : null;
  return (
    <li className="flex items-center gap-3 py-1.5">
      <StateMark state={item.state} />
      <div className="min-w-0">
        <Link href={`/${item.kind}s/${item.slug}`} className="inline-flex min-w-0 items-center gap-2 text-sm font-medium underline-offset-3 hover:text-accent hover:underline">
          <Icon name={kinds[item.kind].icon} className="text-ink-soft" />
          <span><span className="sr-only">{t(kinds[item.kind].word)}: </span>{item.title}</span>
        </Link>
        {asked && <p className={cn("ml-6 text-xs tabular-nums", item.terms?.late ? "text-warning" : "text-ink-soft")}>{asked}</p>}
      </div>
      <span className="ml-auto flex shrink-0 items-center gap-3 text-xs text-ink-soft tabular-nums">
        {item.difficulty !== null && <Difficulty value={item.difficulty} />}
        <span className="w-16 text-right">{durationWords(item.minutes)}</span>
      </span>
    </li>
  );
}
