import type { ReactNode } from "react";
import { useT } from "#i18n";
import { Icon } from "#components/ui/icon.tsx";

interface PublishedStateProps {
  /** The newest version; null before there is one. */
  number: number | null;
  withdrawn: boolean | null;
  /** Whether the draft is another text than the newest version. */
  changed: boolean | null;
  /** What else is to be said of it. */
  children?: ReactNode;
}

/** Where something that is written here and published in versions stands, in words. */
export function PublishedState({ number, withdrawn, changed, children }: PublishedStateProps) {
  const t = useT();
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3">
      {number === null ? <span className="text-ink-soft">{t("Draft")}</span>
        : withdrawn ? <span className="text-warning">{t("Version {number} withdrawn", { number })}</span>
          : <span className="inline-flex items-center gap-1 text-passed"><Icon name="check" size={14} />{t("Published, version {number}", { number })}</span>}
      {changed === true && <span className="text-ink-soft">{t("changed since")}</span>}
      {children}
    </span>
  );
}
