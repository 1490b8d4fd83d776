"use client";

import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { cn } from "#lib/cn.ts";
import type { ActionResult } from "#lib/action.ts";
import { useChange } from "#lib/use-change.ts";
import { acceptAction, followAction, thankAction } from "../actions.ts";

interface ToggleProps {
  label: string;
  on: boolean;
  send(on: boolean): Promise<ActionResult<void>>;
  /** Of an answer: by whom it is. */
  name?: string;
}

/** A button that is on or off; what went wrong stands beside it. */
function Toggle({ label, on, send, name }: ToggleProps) {
  const { change, error, pending } = useChange();
  return (
    <>
      <Button
        variant="quiet" size="sm" aria-pressed={on} aria-disabled={pending} aria-label={name} onClick={() => change(() => send(!on))}
        className={cn("min-h-11 gap-1.5 px-2 sm:min-h-8", on && "text-accent! hover:text-accent!")}
      >
        {on && <Icon name="check" size={14} />}
        {label}
      </Button>
      {error && <span role="alert" className="text-sm text-failed">{error.message}</span>}
    </>
  );
}

/** Says thanks for an answer, or takes it back. */
export function ThankButton({ replyId, on, author }: { replyId: string; on: boolean; author: string | null }) {
  const t = useT();
  return <Toggle label={t("Say thanks")} name={author === null ? undefined : t("Say thanks to {name}", { name: author })} on={on} send={(next) => thankAction({ replyId, on: next })} />;
}

/** Marks an answer as the one that solved it, or takes the mark away. */
export function AcceptButton({ questionId, replyId, on }: { questionId: string; replyId: string; on: boolean }) {
  const t = useT();
  return <Toggle label={on ? t("Accepted") : t("Accept this answer")} on={on} send={(next) => acceptAction({ questionId, replyId, on: next })} />;
}

/** Hears of the answers to a question, or no longer. */
export function FollowButton({ questionId, on }: { questionId: string; on: boolean }) {
  const t = useT();
  return <Toggle label={on ? t("You follow this question") : t("Follow this question")} on={on} send={(next) => followAction({ questionId, on: next })} />;
}
