import { useT } from "#i18n";
import { Icon } from "#components/ui/icon.tsx";
import { cn } from "#lib/cn.ts";
import { msg } from "#domain/i18n/translate.ts";
import type { TopicState } from "#domain/year-progress.ts";

const words: Record<Exclude<TopicState, "listed">, string> = { open: msg("Not started:"), started: msg("Started:"), done: msg("Done:") };

/** Done is a filled disc with a check, started half a disc, open a ring: told apart without colour. */
export function StateMark({ state, className }: { state: TopicState; className?: string }) {
  const t = useT();
  if (state === "listed") return <span aria-hidden="true" className={cn("inline-grid size-4 shrink-0 place-items-center", className)}><span className="size-1 rounded-full bg-line-strong" /></span>;
  return (
    <span className={cn("inline-grid size-4 shrink-0 place-items-center", className)}>
      <span className="sr-only">{t(words[state])} </span>
      <span
        aria-hidden="true"
        className={cn(
          "grid size-3.5 place-items-center overflow-hidden rounded-full border-[1.5px]",
          state === "done" ? "border-passed bg-passed text-paper" : "border-line-strong",
          state === "started" && "border-accent bg-linear-to-r from-accent from-50% to-transparent to-50%",
        )}
      >
        {state === "done" && <Icon name="check" size={10} className="stroke-[2.5]" />}
      </span>
    </span>
  );
}
