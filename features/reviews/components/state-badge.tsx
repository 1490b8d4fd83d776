import { Icon, type IconName } from "#components/ui/icon.tsx";
import { stateWords, type ReviewState } from "#domain/review.ts";
import { useT } from "#i18n";
import { cn } from "#lib/cn.ts";

const looks: Record<ReviewState, { icon: IconName; look: string }> = {
  waiting: { icon: "clock", look: "bg-waiting-soft text-waiting border-waiting/30" },
  changes: { icon: "history", look: "bg-warning-soft text-warning border-warning/30" },
  approved: { icon: "check", look: "bg-passed-soft text-passed border-passed/30" },
  withdrawn: { icon: "skip", look: "bg-sunken text-ink-soft border-line" },
};

/** Where a review stands, in words, with an icon of its own and a colour. */
export function StateBadge({ state }: { state: ReviewState }) {
  const t = useT();
  const { icon, look } = looks[state];
  return (
    <span className={cn("inline-flex items-center gap-1.5 rounded-md border px-2 py-0.5 text-sm font-medium whitespace-nowrap", look)}>
      <Icon name={icon} size={14} />
      {t(stateWords[state])}
    </span>
  );
}
