"use client";

import { useState, type FormEvent } from "react";
import { z } from "zod";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { ProviderChoice } from "../providers.ts";

const csrfSchema = z.object({ csrfToken: z.string() });

interface ProviderButtonsProps {
  providers: ProviderChoice[];
  /** Where the provider leads back to, a path of this site. */
  next: string;
  verb: "Continue" | "Connect";
}

/** One button per provider. next-auth's own form, which wants its token against forged requests. */
export function ProviderButtons({ providers, next, verb }: ProviderButtonsProps) {
  const t = useT();
  const [failed, setFailed] = useState(false);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    try {
      const { csrfToken } = csrfSchema.parse(await (await fetch("/api/auth/csrf")).json());
      const field = form.elements.namedItem("csrfToken");
      if (field instanceof HTMLInputElement) field.value = csrfToken;
      form.submit();
    } catch {
      setFailed(true);
    }
  }

  return (
    <div className="space-y-3">
      {failed && <Notice tone="failed" role="alert">{t("The site does not answer just now. Try again in a moment.")}</Notice>}
      {providers.map((provider) => (
        <form key={provider.id} method="post" action={`/api/auth/signin/${provider.id}`} onSubmit={send}>
          <input type="hidden" name="csrfToken" defaultValue="" />
          <input type="hidden" name="callbackUrl" value={next} />
          <Button type="submit" className={verb === "Continue" ? "w-full" : undefined}>{verb === "Continue" ? t("Continue with {provider}", { provider: provider.name }) : t("Connect {provider}", { provider: provider.name })}</Button>
        </form>
      ))}
    </div>
  );
}
