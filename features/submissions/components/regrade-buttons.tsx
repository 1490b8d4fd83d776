"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useT } from "#i18n";
import { useChange } from "#lib/use-change.ts";
import { applyPreviewAction, dropPreviewAction, previewRegradeAction } from "../actions.ts";

export function StartPreview({ exerciseSlug, again }: { exerciseSlug: string; again: boolean }) {
  const t = useT();
  const { change, error, pending } = useChange({ typed: false });
  return (
    <div>
      <Button variant="primary" disabled={pending} onClick={() => change(() => previewRegradeAction({ exerciseSlug }))}>{again ? t("See anew what would change") : t("See what would change")}</Button>
      {error && <Notice tone="failed" role="alert" className="mt-4">{error.message}</Notice>}
    </div>
  );
}

interface DecideRegradeProps {
  batchId: string;
  changes: number;
  /** Students who would lose an acceptance. */
  losses: number;
}

export function DecideRegrade({ batchId, changes, losses }: DecideRegradeProps) {
  const t = useT();
  const { change, error, pending } = useChange({ typed: false });
  const [takeAway, setTakeAway] = useState(false);
  return (
    <div className="mt-6 max-w-2xl space-y-4">
      {losses > 0 && (
        <fieldset className="space-y-2 text-sm">
          <legend className="font-medium">{t("{losses, plural, one {One student} other {# students}} would not be accepted any more", { losses })}</legend>
          {[
            { value: false, text: t("They keep what they have. The new verdict stands beside the old one.") },
            { value: true, text: t("Take the exercise from those of whom no other submission is accepted. Awards stay.") },
          ].map(({ value, text }) => (
            <label key={String(value)} className="flex min-h-6 cursor-pointer items-start gap-2">
              <input type="radio" name="take-away" checked={takeAway === value} onChange={() => setTakeAway(value)} className="mt-0.5 size-4 accent-(--accent)" />
              {text}
            </label>
          ))}
        </fieldset>
      )}
      <div className="flex flex-wrap gap-2">
        {changes > 0 && <Button variant="primary" disabled={pending} onClick={() => change(() => applyPreviewAction({ batchId, takeAway: losses > 0 && takeAway }))}>{t("Apply {changes, plural, one {# change} other {# changes}}", { changes })}</Button>}
        <Button disabled={pending} onClick={() => change(() => dropPreviewAction({ batchId }))}>{changes > 0 ? t("Leave everything as it is") : t("Done")}</Button>
      </div>
      {error && <Notice tone="failed" role="alert">{error.message}</Notice>}
    </div>
  );
}
