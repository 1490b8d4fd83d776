import { cn } from "#lib/cn.ts";

// By lightness, and for those who see no difference in it by how much of the square is filled.
const looks = [
  "border border-line",
  "bg-[color-mix(in_oklab,var(--accent)_40%,var(--paper))] [clip-path:inset(22%_round_1px)]",
  "bg-[color-mix(in_oklab,var(--accent)_58%,var(--paper))] [clip-path:inset(12%_round_1px)]",
  "bg-[color-mix(in_oklab,var(--accent)_78%,var(--paper))]",
  "bg-accent",
];

/** A day's square in the picture of the year, and in its legend. */
export const heatSquareClass = (step: number): string => cn("block rounded-[2px] forced-color-adjust-none", looks[step]);

export function HeatSquare({ step, className }: { step: number; className?: string }) {
  return <span aria-hidden="true" className={cn(heatSquareClass(step), className)} />;
}
