"use client";

import type { FormEvent } from "react";
import { useT } from "#i18n";
import { reasonLength, type PostKind } from "#domain/discussion.ts";
import { Button } from "#components/ui/button.tsx";
import { forgetText, KeptTextArea } from "#components/ui/kept-text-area.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useChange } from "#lib/use-change.ts";
import { hideAction, reportAction } from "../actions.ts";

interface ReasonFormProps {
  viewerId: string;
  /** To tell those who moderate, or to take the post out. */
  purpose: "report" | "hide";
  post: PostKind;
  id: string;
  onDone?(): void;
  onLeave?(): void;
}

/** Asks why a post should not stand as it is. */
export function ReasonForm({ viewerId, purpose, post, id, onDone, onLeave }: ReasonFormProps) {
  const t = useT();
  const { change, error, pending } = useChange();
  const keptAs = `${viewerId}:${purpose}:${id}`;
  const reporting = purpose === "report";

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { reason } = Object.fromEntries(new FormData(event.currentTarget));
    change(() => (reporting ? reportAction : hideAction)({ post, id, reason }), () => {
      forgetText(keptAs);
      onDone?.();
    });
  }

  return (
    <form onSubmit={send} noValidate className="max-w-xl space-y-3">
      <KeptTextArea
        keptAs={keptAs} name="reason" rows={3} maxLength={reasonLength.most} error={error?.fields?.reason} autoFocus={onLeave !== undefined}
        label={reporting ? t("What is wrong with it?") : t("Why it is taken out")}
        hint={reporting ? t("Those who teach read it, and decide. Others do not see that you reported it.") : t("Its author reads this, and so does everybody who teaches.")}
      />
      {error && !error.fields && <Notice tone="failed" role="alert">{error.message}</Notice>}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant={reporting ? "primary" : "danger"} size="sm" disabled={pending} className="min-h-11 sm:min-h-8">{reporting ? t("Report it") : t("Take it out")}</Button>
        {onLeave && <Button variant="quiet" size="sm" onClick={onLeave} className="min-h-11 sm:min-h-8">{t("Leave it")}</Button>}
      </div>
    </form>
  );
}
