"use client";

import { useT } from "#i18n";
import type { PostKind } from "#domain/discussion.ts";
import { Button } from "#components/ui/button.tsx";
import { useChange } from "#lib/use-change.ts";
import { keepAction } from "../actions.ts";
import { ReasonForm } from "./reason-form.tsx";

/** Takes a reported post out, with a reason, or keeps it. */
export function JudgeReport({ viewerId, post, id }: { viewerId: string; post: PostKind; id: string }) {
  const t = useT();
  const { change, error, pending } = useChange();
  return (
    <div className="space-y-4">
      <ReasonForm viewerId={viewerId} purpose="hide" post={post} id={id} />
      <div className="border-t border-line pt-4">
        <Button size="sm" className="min-h-11 sm:min-h-8" aria-disabled={pending} onClick={() => change(() => keepAction({ post, id }))}>{t("It may stay")}</Button>
        {error && <p role="alert" className="mt-2 text-sm text-failed">{error.message}</p>}
      </div>
    </div>
  );
}
