import { useT } from "#i18n";
import { cn } from "#lib/cn.ts";

interface ProgressBarProps {
  /** What is counted, for those who do not see the bar. */
  label: string;
  value: number;
  max: number;
  className?: string;
}

/** How much of a known whole is done. Put the numbers in words beside it. */
export function ProgressBar({ label, value, max, className }: ProgressBarProps) {
  const t = useT();
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div
      role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={max} aria-valuenow={value}
      aria-valuetext={t("{value} of {max}", { value, max })}
      className={cn("h-1.5 overflow-hidden rounded-full bg-line", className)}
    >
      <div className={cn("h-full rounded-full transition-[width] duration-200", share === 1 ? "bg-passed" : "bg-accent")} style={{ width: `${share * 100}%` }} />
    </div>
  );
}
