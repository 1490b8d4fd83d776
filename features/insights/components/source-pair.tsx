"use client";

import { useRef, useState, type ReactNode } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import type { Lines, Passage } from "#domain/source-passages.ts";
import { cn } from "#lib/cn.ts";

interface Side { name: string; when: ReactNode; source: string }

interface SourcePairProps {
  sides: readonly Side[];
  passages: readonly Passage[];
}

const linesOf = (passage: Passage, side: number): Lines => side === 0 ? passage.a : passage.b;
const within = ({ from, to }: Lines, line: number): boolean => line >= from && line <= to;

/** Both programs with their lines numbered; the buttons go from one shared passage to the next in both at once. */
export function SourcePair({ sides, passages }: SourcePairProps) {
  const t = useT();
  const [current, setCurrent] = useState<number | null>(null);
  const panes = useRef<(HTMLDivElement | null)[]>([]);

  function go(step: 1 | -1) {
    const next = current === null ? (step === 1 ? 0 : passages.length - 1) : (current + step + passages.length) % passages.length;
    setCurrent(next);
    panes.current.forEach((pane, side) => {
      const line = pane?.querySelector<HTMLElement>(`[data-line="${linesOf(passages[next], side).from}"]`);
      if (pane && line) pane.scrollTop = line.offsetTop - 48;
    });
  }

  const shown = current === null ? null : passages[current];
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        {passages.length > 0 && (
          <div className="flex gap-2">
            <Button onClick={() => go(-1)} className="min-h-11 sm:min-h-10">{t("Previous passage")}</Button>
            <Button onClick={() => go(1)} className="min-h-11 sm:min-h-10">{t("Next passage")}</Button>
          </div>
        )}
        <p role="status" className="text-sm text-ink-soft tabular-nums">
          {shown === null || current === null
            ? t("{count, plural, =0 {No passage that is their own is in both.} one {One passage is in both.} other {# passages are in both.}}", { count: passages.length })
            : t("Passage {number} of {count}: lines {a} to {b} and {c} to {d}, {tokens} tokens.", { number: current + 1, count: passages.length, a: shown.a.from, b: shown.a.to, c: shown.b.from, d: shown.b.to, tokens: shown.tokens })}
        </p>
      </div>
      <div className="grid gap-6 lg:grid-cols-2">
        {sides.map(({ name, when, source }, side) => (
          <section key={side} aria-label={t("Program of {name}", { name })} className="min-w-0">
            <h2 className="mb-2 text-sm"><span className="font-semibold">{name}</span> <span className="text-ink-soft">{when}</span></h2>
            <div
              ref={(element) => { panes.current[side] = element; }} tabIndex={0} role="region" aria-label={t("Source of {name}", { name })}
              className="relative h-[45dvh] overflow-auto rounded-md border border-line bg-surface py-2 font-mono text-sm leading-6 lg:h-[65dvh]"
            >
              <div className="w-max min-w-full">
                {source.replace(/\r\n/g, "\n").split("\n").map((text, index) => {
                  const line = index + 1;
                  const shared = passages.some((passage) => within(linesOf(passage, side), line));
                  const chosen = shown !== null && within(linesOf(shown, side), line);
                  return (
                    <div key={line} data-line={line} className={cn("flex whitespace-pre", shared && "bg-accent-soft", chosen && "shadow-[inset_3px_0_0_var(--accent)]")}>
                      <span aria-hidden="true" className="w-12 shrink-0 pr-3 text-right text-ink-soft tabular-nums select-none">{line}</span>
                      <span className="w-4 shrink-0 text-accent select-none">{shared && <><span aria-hidden="true">=</span><span className="sr-only">{t("in both:")} </span></>}</span>
                      <span className="pr-4">{text || " "}</span>
                    </div>
                  );
                })}
              </div>
            </div>
          </section>
        ))}
      </div>
    </>
  );
}
