"use client";

import { useState } from "react";
import { useT } from "#i18n";
import { AskAgain } from "#components/ui/ask-again.tsx";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useChange } from "#lib/use-change.ts";
import { archiveCohortAction } from "../actions.ts";

/** Puts a cohort into the archive, after a question, or takes it out. */
export function ArchiveSection({ cohortId, archived }: { cohortId: string; archived: boolean }) {
  const t = useT();
  const { change, error, setError, pending } = useChange();
  const [asking, setAsking] = useState(false);
  const close = () => {
    setAsking(false);
    setError(null);
  };
  const archive = () => change(() => archiveCohortAction({ cohortId, archived: !archived }), close);

  return (
    <section aria-labelledby="archive" className="mt-12 max-w-2xl border-t border-line pt-6">
      <h2 id="archive" className="text-base font-semibold">{t("Archive")}</h2>
      <p className="mt-1 mb-4 text-sm text-ink-soft">
        {archived ? t("This cohort is over. Taken out of the archive, it is again as it was.") : t("For a cohort that is over: nobody joins it, its invitations let nobody in, and its students do not see it among theirs. Everybody’s work is kept.")}
      </p>
      {archived
        ? <Button disabled={pending} onClick={archive} className="min-h-11 sm:min-h-10">{t("Take it out of the archive")}</Button>
        : <Button variant="danger" onClick={() => setAsking(true)} className="min-h-11 sm:min-h-10">{t("Archive the cohort …")}</Button>}
      {archived && error && <Notice tone="failed" role="alert" className="mt-4">{error.message}</Notice>}
      <AskAgain open={asking} onClose={close} title={t("Archive the cohort?")} error={error} pending={pending} confirm={t("Archive it")} onConfirm={archive}>
        {t("Its students find no plan of it on their page of today any more, and every month is open to those who are in no other cohort. You can take it out again.")}
      </AskAgain>
    </section>
  );
}
