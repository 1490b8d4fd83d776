import type { ReactNode } from "react";
import { useT } from "#i18n";
import { Icon } from "#components/ui/icon.tsx";

/** What a chosen answer gets to hear. */
export function Feedback({ right, children }: { right: boolean; children: ReactNode }) {
  const t = useT();
  return (
    <div className="question-feedback" data-right={right}>
      <Icon name={right ? "check" : "cross"} />
      <div>
        <strong>{right ? t("Right.") : t("Not quite.")}</strong> {children}
      </div>
    </div>
  );
}
