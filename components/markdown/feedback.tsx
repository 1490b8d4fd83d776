import type { ReactNode } from "react";
import { Icon } from "#components/ui/icon.tsx";

/** What a chosen answer gets to hear. */
export function Feedback({ right, children }: { right: boolean; children: ReactNode }) {
  return (
    <div className="question-feedback" data-right={right}>
      <Icon name={right ? "check" : "cross"} />
      <div>
        <strong>{right ? "Right." : "Not quite."}</strong> {children}
      </div>
    </div>
  );
}
