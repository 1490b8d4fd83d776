"use client";

import { useT } from "#i18n";

/** Says that a text shows a way to the solution: on exercises alone. */
export function SpoilerBox({ defaultChecked = false }: { defaultChecked?: boolean }) {
  const t = useT();
  return (
    <label className="flex max-w-2xl cursor-pointer items-start gap-3 py-1 text-sm">
      <input type="checkbox" name="spoiler" defaultChecked={defaultChecked} className="mt-1 size-4 shrink-0" />
      <span>
        <span className="font-medium">{t("It shows a way to the solution")}</span>
        <span className="block text-ink-soft">{t("Only people who have solved the exercise will see it, and those who teach.")}</span>
      </span>
    </label>
  );
}
