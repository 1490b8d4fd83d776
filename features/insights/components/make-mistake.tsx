"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition, type FormEvent } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { ActionError } from "#lib/action.ts";
import { makeMistakeAction } from "../actions.ts";

/** Asks for the mistake's name, puts the program into the challenge's draft and goes there. */
export function MakeMistake({ exerciseSlug, submissionId }: { exerciseSlug: string; submissionId: string }) {
  const t = useT();
  const router = useRouter();
  const [error, setError] = useState<ActionError | null>(null);
  const [pending, start] = useTransition();

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const name = new FormData(event.currentTarget).get("name");
    start(async () => {
      const result = await makeMistakeAction({ exerciseSlug, submissionId, name }).catch(() => null);
      if (result?.ok) router.push(`/teach/challenges/${result.value.challengeId}`);
      else setError(result?.error ?? { code: "Offline", message: t("The site cannot be reached. What you wrote is still here; try again in a moment.") });
    });
  }

  return (
    <form onSubmit={send} noValidate className="mt-3 max-w-md space-y-3">
      <TextField name="name" maxLength={60} autoComplete="off" label={t("Name of the mistake")} hint={t("Lower-case words joined by hyphens that say the mistake, such as “no-root”.")} error={error?.message} />
      <Button type="submit" size="sm" disabled={pending} className="min-h-11 sm:min-h-8">{t("Make a mistake of it")}</Button>
    </form>
  );
}
