"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { useT } from "#i18n";
import type { ActionError, ActionResult } from "#lib/action.ts";

/** Sends a change and shows the page anew; what went wrong is kept until the next try. */
export function useChange() {
  const t = useT();
  const router = useRouter();
  const [error, setError] = useState<ActionError | null>(null);
  const [pending, start] = useTransition();

  /** @param done what follows when it went well, before the page is fetched anew */
  function change<T>(send: () => Promise<ActionResult<T>>, done?: (value: T) => void) {
    if (pending) return;
    start(async () => {
      const result = await send().catch(() => null);
      if (!result?.ok) return setError(result?.error ?? { code: "Offline", message: t("The site cannot be reached. What you wrote is still here; try again in a moment.") });
      setError(null);
      done?.(result.value);
      router.refresh();
    });
  }

  return { change, error, setError, pending };
}
