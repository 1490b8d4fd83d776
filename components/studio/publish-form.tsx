"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition, type FormEvent } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { forgetText, KeptTextArea } from "#components/ui/kept-text-area.tsx";
import { Notice } from "#components/ui/notice.tsx";

interface Refusal { message: string; fields?: Readonly<Record<string, string>> }

interface PublishFormProps {
  /** Under which name this browser keeps the note until it is sent; the viewer is part of it. */
  keptAs: string;
  /** Whom the note is for, with an example. */
  hint: string;
  /** The number that the version will have. */
  next: number;
  publish(note: FormDataEntryValue | null): Promise<{ ok: true } | { ok: false; error: Refusal }>;
}

/** A note on what is new, and the button that lets students see it. The page is fetched anew either way: the draft may have changed since. */
export function PublishForm({ keptAs, hint, next, publish }: PublishFormProps) {
  const t = useT();
  const router = useRouter();
  const [error, setError] = useState<Refusal | null>(null);
  const [pending, start] = useTransition();

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const note = new FormData(event.currentTarget).get("note");
    start(async () => {
      const result = await publish(note).catch(() => null);
      if (result?.ok) forgetText(keptAs);
      setError(result?.ok ? null : result?.error ?? { message: t("The site cannot be reached. What you typed is kept in this browser; try again in a moment.") });
      router.refresh();
    });
  }

  return (
    <form onSubmit={send} noValidate className="max-w-2xl space-y-4">
      <KeptTextArea keptAs={keptAs} label={t("What is new")} name="note" rows={3} maxLength={1000} error={error?.fields?.note} hint={hint} />
      {error && !error.fields && <Notice tone="failed" role="alert">{error.message}</Notice>}
      <Button type="submit" variant="primary" disabled={pending} className="min-h-11 sm:min-h-10">{pending ? t("Publishing …") : t("Publish version {next}", { next })}</Button>
    </form>
  );
}
