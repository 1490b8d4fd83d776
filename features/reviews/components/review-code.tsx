"use client";

import { Fragment, useRef, useState, type KeyboardEvent } from "react";
import type { LineRange } from "#domain/review-lines.ts";
import { useT } from "#i18n";
import { cn } from "#lib/cn.ts";
import type { CannedView } from "../canned-queries.ts";
import type { ReviewView, RoundView } from "../view.ts";
import { CommentForm, type CommentFacts, type Typed } from "./comment-form.tsx";
import { DraftComment } from "./draft-comment.tsx";
import { Thread } from "./thread.tsx";
import { ordered, useLineChoice } from "./use-line-choice.ts";

interface ReviewCodeProps {
  round: RoundView;
  as: ReviewView["as"];
  slug: string;
  viewerId: string;
  timeZone: string;
  /** Nothing can be said until the end of an exam. */
  sealed: boolean;
  student: string;
  exercise: string;
  canned: readonly CannedView[];
  mistake: string | null;
}

const nothing: Typed = { text: "", suggestion: null };

/** A program with its line numbers, and under its lines what was said to them. A reviewer chooses lines and writes. */
export function ReviewCode({ round, as, slug, viewerId, timeZone, sealed, student, exercise, canned, mistake }: ReviewCodeProps) {
  const t = useT();
  const list = useRef<HTMLOListElement>(null);
  const reviews = as !== "student";
  const [form, setForm] = useState<{ id: string; lines: LineRange; typed: Typed } | null>(null);
  /** What is typed in the form, for when it moves. */
  const typed = useRef(nothing);
  /** The line that was pressed last without Shift. */
  const anchor = useRef(1);
  const choice = useLineChoice(round.code.length, (line) => list.current?.querySelector<HTMLButtonElement>(`[data-line="${line}"]`)?.focus());
  const fresh = new Set(round.newLines);
  const facts: CommentFacts = { roundId: round.id, viewerId, canned, student, exercise, mistake, source: round.submission.source };

  /** An open form goes along when lines are added to it, or nothing is typed in it; else it stays as a draft. */
  function write(lines: LineRange, adds: boolean) {
    const goesAlong = form !== null && (adds || (typed.current.text === "" && typed.current.suggestion === null));
    if (!goesAlong) typed.current = nothing;
    setForm({ id: goesAlong ? form.id : crypto.randomUUID(), lines, typed: typed.current });
    choice.clear();
  }

  function press(line: number, adds: boolean) {
    if (!adds) anchor.current = line;
    write(adds ? ordered(anchor.current, line) : { from: line, to: line }, adds);
  }

  function onKeyDown(event: KeyboardEvent<HTMLButtonElement>, line: number) {
    if (event.key === "Enter" || event.key === " ") write(choice.chosen ?? { from: line, to: line }, choice.chosen !== null);
    else if (!choice.onKey(event.key, event.shiftKey, line)) return;
    event.preventDefault();
  }

  return (
    <>
      {reviews && <p className="mb-3 text-sm text-ink-soft">{t("Choose a line’s number to comment on it; hold Shift to choose several. With the keyboard: arrows move, Shift and an arrow choose several, Enter writes.")}</p>}
      <ol ref={list} className="code-lines overflow-hidden rounded-md border border-line bg-surface py-2 font-mono text-sm leading-6" aria-label={t("Lines of the program")}>
        {round.code.map((html, index) => {
          const line = index + 1;
          const marked = (choice.chosen && line >= choice.chosen.from && line <= choice.chosen.to) || (form && line >= form.lines.from && line <= form.lines.to);
          const threads = round.comments.filter(({ id, lines }) => lines?.to === line && id !== form?.id);
          return (
            <Fragment key={line}>
              <li className={cn("flex", marked && "bg-accent-soft")}>
                {reviews ? (
                  <button
                    type="button" data-line={line} tabIndex={line === choice.current ? 0 : -1} aria-label={t("Comment on line {line}", { line })}
                    onClick={(event) => press(line, event.shiftKey)} onFocus={() => choice.setCurrent(line)}
                    onKeyDown={(event) => onKeyDown(event, line)}
                    className="flex w-12 shrink-0 cursor-pointer items-start justify-end self-stretch pr-2 text-ink-soft tabular-nums -outline-offset-2 select-none hover:bg-accent-soft hover:text-accent"
                  >
                    {line}
                  </button>
                ) : <span className="w-12 shrink-0 pr-2 text-right text-ink-soft tabular-nums select-none" aria-hidden>{line}</span>}
                <span className="w-4 shrink-0 text-center text-passed select-none" title={fresh.has(line) ? t("new in this round") : undefined}>{fresh.has(line) && <><span aria-hidden>+</span><span className="sr-only">{t("new in this round")}</span></>}</span>
                <code className="min-w-0 flex-1 pr-3 break-words whitespace-pre-wrap wrap-anywhere" dangerouslySetInnerHTML={{ __html: html === "" ? "\u00a0" : html }} />
              </li>
              {(threads.length > 0 || form?.lines.to === line) && (
                <li className="my-2 border-y border-line bg-paper font-sans">
                  <div className="divide-y divide-line border-l-3 border-accent">
                    {threads.map((comment) => comment.sentAt === null
                      ? <DraftComment key={comment.id} comment={comment} facts={facts} timeZone={timeZone} />
                      : <Thread key={comment.id} comment={comment} roundId={round.id} slug={slug} timeZone={timeZone} takes={as === "student" && !sealed} />)}
                    {form?.lines.to === line && <div className="p-4"><CommentForm key={`${form.id} ${form.lines.from}-${form.lines.to}`} id={form.id} lines={form.lines} facts={facts} {...form.typed} carried onChange={(now) => { typed.current = now; }} onClose={() => { typed.current = nothing; setForm(null); choice.focus(line); }} /></div>}
                  </div>
                </li>
              )}
            </Fragment>
          );
        })}
      </ol>
    </>
  );
}
