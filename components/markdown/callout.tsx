import type { ReactNode } from "react";
import { useT } from "#i18n";
import { msg } from "#domain/i18n/translate.ts";
import { Icon, type IconName } from "#components/ui/icon.tsx";

const kinds: Record<string, { icon: IconName; words: string }> = {
  note: { icon: "info", words: msg("Note") },
  warning: { icon: "warning", words: msg("Careful") },
  key: { icon: "key", words: msg("Key idea") },
};

/** A paragraph set apart: a note, a warning, or the idea to take along. */
export function Callout({ tone, title, children }: { tone: string; title?: ReactNode; children: ReactNode }) {
  const t = useT();
  const { icon, words } = kinds[tone] ?? kinds.note;
  return (
    <div role="note" className="callout" data-tone={tone}>
      <p className="callout-title">
        <Icon name={icon} />
        <span>{title ?? t(words)}</span>
      </p>
      {children}
    </div>
  );
}
