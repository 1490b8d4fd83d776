import { useT } from "#i18n";
import { msg } from "#domain/i18n/translate.ts";
import { cn } from "#lib/cn.ts";
import { Icon, type IconName } from "./icon.tsx";

/** The verdicts of domain/verdict.ts, and what a grading is before it has one. */
export type BadgeKind =
  | "accepted" | "wrong_answer" | "compile_error" | "runtime_error" | "time_limit_exceeded"
  | "memory_limit_exceeded" | "output_limit_exceeded" | "system_error" | "cancelled" | "withheld" | "waiting" | "grading";

const failed = "bg-failed-soft text-failed border-failed/30";
const warning = "bg-warning-soft text-warning border-warning/30";
const waiting = "bg-waiting-soft text-waiting border-waiting/30";

/** What each is called, to be said by `t(…)`, and how it looks. */
export const badges: Record<BadgeKind, { words: string; icon: IconName; look: string }> = {
  accepted: { words: msg("Accepted"), icon: "check", look: "bg-passed-soft text-passed border-passed/30" },
  wrong_answer: { words: msg("Wrong answer"), icon: "cross", look: failed },
  compile_error: { words: msg("Does not compile"), icon: "code", look: failed },
  runtime_error: { words: msg("Runtime error"), icon: "cross", look: failed },
  time_limit_exceeded: { words: msg("Too slow"), icon: "clock", look: warning },
  memory_limit_exceeded: { words: msg("Too much memory"), icon: "warning", look: warning },
  output_limit_exceeded: { words: msg("Too much output"), icon: "warning", look: warning },
  system_error: { words: msg("Could not be graded"), icon: "info", look: waiting },
  cancelled: { words: msg("Cancelled"), icon: "skip", look: waiting },
  withheld: { words: msg("Handed in"), icon: "clock", look: waiting },
  waiting: { words: msg("Waiting"), icon: "clock", look: waiting },
  grading: { words: msg("Grading"), icon: "clock", look: waiting },
};

/** A verdict in words, with an icon of its own and a colour. */
export function VerdictBadge({ kind, className }: { kind: BadgeKind; className?: string }) {
  const t = useT();
  const { words, icon, look } = badges[kind];
  return (
    <span className={cn("inline-flex items-center gap-1.5 rounded-md border px-2 py-0.5 text-sm font-medium whitespace-nowrap", look, className)}>
      <Icon name={icon} size={14} />
      {t(words)}
    </span>
  );
}
