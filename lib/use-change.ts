"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import { useT } from "#i18n";
import type { ActionError, ActionResult } from "./action.ts";

/**
 * Sends a change and shows the page anew; what went wrong is kept until the next answer. One change at a time: a second
 * press while the first is under way is none.
 * @param typed whether there is something typed that a lost connection leaves as it is, which is said then
 */
export function useChange({ typed = true }: { typed?: boolean } = {}) {
  const t = useT();
  const router = useRouter();
  const [error, setError] = useState<ActionError | null>(null);
  const [pending, start] = useTransition();
  const pressed = useRef<Element>(null);

  // What was filled in wrongly gets the focus, and its error is read out with it. A button that cannot be pressed
  // meanwhile loses the focus: it gets it back, unless something else has it now.
  useEffect(() => {
    if (pending) return;
    const from = pressed.current;
    pressed.current = null;
    if (!(from instanceof HTMLElement)) return;
    const wrong = error?.fields ? from.closest("form")?.querySelector<HTMLElement>("[aria-invalid=true]") : null;
    if (wrong) wrong.focus();
    else if (document.activeElement === document.body) from.focus();
  }, [pending, error]);

  /** @param done what follows when it went well, before the page is fetched anew */
  function change<T>(send: () => Promise<ActionResult<T>>, done?: (value: T) => void) {
    if (pending) return;
    pressed.current = document.activeElement;
    start(async () => {
      const result = await send().catch(() => null);
      if (!result?.ok) return setError(result?.error ?? { code: "Offline", message: typed ? t("The site cannot be reached. What you wrote is still here; try again in a moment.") : t("The site cannot be reached. Try again in a moment.") });
      setError(null);
      done?.(result.value);
      router.refresh();
    });
  }

  return { change, error, setError, pending };
}
