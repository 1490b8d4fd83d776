"use client";

import { useState } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";

export interface Made {
  code: string;
  link: string;
  sentTo: string | null;
}

/** The link and the code of an invitation, which are never shown again. */
export function MadeInvitation({ made: { code, link, sentTo } }: { made: Made }) {
  const t = useT();
  const [copied, setCopied] = useState<"yes" | "no" | null>(null);
  const copy = () => void navigator.clipboard.writeText(link).then(() => setCopied("yes"), () => setCopied("no"));
  return (
    <Notice tone="passed" title={sentTo === null ? t("The invitation is made. Pass it on now: it is not shown again.") : t("The invitation is made and on its way to {address}. It is not shown again.", { address: sentTo })}>
      <p className="mt-2 text-ink">{t.rich("Code: <mark>{code}</mark>", { code, mark: (text) => <code className="text-base font-semibold tracking-wider">{text}</code> })}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <label htmlFor="invitation-link" className="sr-only">{t("Link of the invitation")}</label>
        <input id="invitation-link" readOnly value={link} onFocus={(event) => event.target.select()} className="h-11 min-w-0 flex-1 basis-56 rounded-md border border-line-strong bg-surface px-3 font-mono text-xs text-ink sm:h-10" />
        <Button onClick={copy} className="min-h-11 sm:min-h-10">{t("Copy")}</Button>
      </div>
      {sentTo !== null && <p className="mt-2">{t("The mail has the same link. The list below shows whether it has gone out.")}</p>}
      {copied && <p className="mt-2">{copied === "yes" ? t("Copied.") : t("This browser does not let the page copy. Select the address and copy it.")}</p>}
    </Notice>
  );
}
