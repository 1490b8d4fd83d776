import type { ReactNode } from "react";
import { cn } from "#lib/cn.ts";
import { Icon, type IconName } from "./icon.tsx";

export type NoticeTone = "info" | "passed" | "failed" | "warning" | "waiting";

const tones: Record<NoticeTone, { icon: IconName; look: string }> = {
  info: { icon: "info", look: "border-l-accent [--tone:var(--accent)]" },
  passed: { icon: "check", look: "border-l-passed [--tone:var(--passed)]" },
  failed: { icon: "cross", look: "border-l-failed [--tone:var(--failed)]" },
  warning: { icon: "warning", look: "border-l-warning [--tone:var(--warning)]" },
  waiting: { icon: "clock", look: "border-l-waiting [--tone:var(--waiting)]" },
};

interface NoticeProps {
  tone?: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
  /** Read aloud when it appears after an action: "alert" at once, "status" when there is a pause. */
  role?: "alert" | "status";
  className?: string;
}

/** Says what happened and what to do next. The tone is an icon and a word as well as a colour. */
export function Notice({ tone = "info", title, children, role, className }: NoticeProps) {
  const { icon, look } = tones[tone];
  return (
    <div role={role} className={cn("flex gap-3 rounded-md border border-l-3 border-line bg-surface px-4 py-3 text-sm", look, className)}>
      <Icon name={icon} className="mt-0.5 text-(--tone)" />
      <div className="min-w-0 space-y-1">
        {title && <p className="font-medium">{title}</p>}
        {children && <div className={cn(title && "text-ink-soft")}>{children}</div>}
      </div>
    </div>
  );
}
