"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition, type FormEvent } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { deleteAccountAction } from "../actions.ts";

interface DeleteAccountProps {
  /** What goes with the account, in words. */
  goes: readonly string[];
  /** What of theirs stays, in words. */
  stays: readonly string[];
  word: string;
  hasPassword: boolean;
}

/** Opens to what a deletion takes away, and asks twice: for words and for the password. */
export function DeleteAccount({ goes, stays, word, hasPassword }: DeleteAccountProps) {
  const t = useT();
  const router = useRouter();
  const [error, setError] = useState<string | null>(null);
  const [pending, start] = useTransition();

  function remove(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = Object.fromEntries(new FormData(event.currentTarget));
    start(async () => {
      const answer = await deleteAccountAction(form).catch(() => null);
      if (answer?.ok) router.replace("/");
      else if (answer === null) setError(t("The site cannot be reached. Nothing was deleted; try again in a moment."));
      else setError(answer.error.message);
    });
  }

  return (
    <details>
      <summary className="inline-flex min-h-9 cursor-pointer items-center rounded-sm text-sm font-medium text-failed">{t("Delete my account …")}</summary>
      <form onSubmit={remove} noValidate className="mt-4 space-y-5">
        <div className="text-sm">
          <p>{t("With your account goes, at once and for good:")}</p>
          <ul className="mt-2 list-disc space-y-1 pl-5">{goes.map((line) => <li key={line}>{line}</li>)}</ul>
          {stays.map((line) => <p key={line} className="mt-3">{line}</p>)}
          <p className="mt-3">{t("What you decided about other people’s work stays, without your name. Save your data first if you want to keep them.")}</p>
        </div>
        <TextField label={t("Type “{word}”", { word })} name="confirmation" autoComplete="off" spellCheck={false} />
        {hasPassword && <TextField label={t("Password, to show that it is you")} name="password" type="password" autoComplete="current-password" />}
        {error !== null && <Notice tone="failed" role="alert">{error}</Notice>}
        <Button type="submit" variant="danger" disabled={pending}>{pending ? t("Deleting …") : t("Delete everything")}</Button>
      </form>
    </details>
  );
}
