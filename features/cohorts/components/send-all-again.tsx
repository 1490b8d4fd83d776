"use client";

import { useState } from "react";
import { useT } from "#i18n";
import { AskAgain } from "#components/ui/ask-again.tsx";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useChange } from "#lib/use-change.ts";
import { sendAllAgainAction } from "../actions.ts";
import type { NotJoined } from "../send-again.ts";

/** Mails everybody once more who was invited by their address and has not joined, after a question that says how many that are. */
export function SendAllAgain({ cohortId, notJoined: { ready, lately } }: { cohortId: string; notJoined: NotJoined }) {
  const t = useT();
  const { change, error, setError, pending } = useChange({ typed: false });
  const [asking, setAsking] = useState(false);
  const [sent, setSent] = useState<number | null>(null);
  const close = () => {
    setAsking(false);
    setError(null);
  };
  const send = () => change(() => sendAllAgainAction({ cohortId }), (done) => {
    setSent(done.ready);
    close();
  });
  return (
    <>
      <Button className="min-h-11 sm:min-h-10" onClick={() => { setSent(null); setAsking(true); }}>{t("Send again to all who have not joined …")}</Button>
      <AskAgain open={asking} onClose={close} title={t("Send the invitations again?")} error={error} pending={pending} harmless confirm={t("{count, plural, =0 {Send them again} one {Send # again} other {Send # again}}", { count: ready })} onConfirm={send}>
        {ready === 0
          ? t("{count, plural, one {# person has not joined: they were mailed less than ten minutes ago, or their mail is on its way. Give it a moment to arrive.} other {# people have not joined: all of them were mailed less than ten minutes ago, or their mail is on its way. Give it a moment to arrive.}}", { count: lately })
          : <>{t("{count, plural, one {# person has not joined, and gets a mail with a new link that is good for 30 days at least. The link that they have ends when it goes out.} other {# people have not joined, and get a mail with a new link each that is good for 30 days at least. The links that they have end when these go out.}}", { count: ready })}{lately > 0 && <> {t("{count, plural, one {# more was mailed less than ten minutes ago, or has a mail on its way, and is left out.} other {# more were mailed less than ten minutes ago, or have a mail on its way, and are left out.}}", { count: lately })}</>}</>}
      </AskAgain>
      <div role="status" className="w-full empty:hidden">{sent !== null && <Notice tone="passed">{t("{count, plural, one {# invitation goes} other {# invitations go}} out again, one mail after the other: the list shows which have gone.", { count: sent })}</Notice>}</div>
    </>
  );
}
