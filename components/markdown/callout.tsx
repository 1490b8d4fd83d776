import type { ReactNode } from "react";
import { Icon, type IconName } from "#components/ui/icon.tsx";

const kinds: Record<string, { icon: IconName; words: string }> = {
  note: { icon: "info", words: "Note" },
  warning: { icon: "warning", words: "Careful" },
  key: { icon: "key", words: "Key idea" },
};

/** A paragraph set apart: a note, a warning, or the idea to take along. */
export function Callout({ tone, title, children }: { tone: string; title?: ReactNode; children: ReactNode }) {
  const { icon, words } = kinds[tone] ?? kinds.note;
  return (
    <div role="note" className="callout" data-tone={tone}>
      <p className="callout-title">
        <Icon name={icon} />
        <span>{title ?? words}</span>
      </p>
      {children}
    </div>
  );
}
