"use client";

import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";

export interface FailedPageProps {
  error: Error & { digest?: string };
  reset: () => void;
}

/** For what nobody foresaw while a page was made. The digest is in the server's log beside the whole error. */
export function FailedPage({ error, reset }: FailedPageProps) {
  const t = useT();
  return (
    <div className="mx-auto max-w-xl px-5 py-24">
      <h1 className="text-2xl font-semibold">{t("This page could not be shown")}</h1>
      <p className="mt-3 text-ink-soft">
        {t("The fault is on our side and has been logged. What you saved is safe. Try again in a moment.")}{" "}
        {error.digest
          ? t.rich("If it stays like this, tell your instructor the number <code>{digest}</code>.", { digest: error.digest, code: (text) => <code className="text-ink">{text}</code> })
          : t("If it stays like this, tell your instructor which page it was.")}
      </p>
      <div className="mt-6 flex flex-wrap gap-2">
        <Button variant="primary" onClick={reset}>{t("Try again")}</Button>
        <LinkButton href="/">{t("To the start")}</LinkButton>
      </div>
    </div>
  );
}
