import { useT } from "#i18n";
import { LinkButton } from "#components/ui/link-button.tsx";

/** For an address that names nothing, or nothing for this person. */
export function NoSuchPage() {
  const t = useT();
  return (
    <div className="mx-auto max-w-xl px-5 py-24">
      <p className="text-sm text-ink-soft tabular-nums">404</p>
      <h1 className="mt-1 text-2xl font-semibold">{t("There is no such page")}</h1>
      <p className="mt-3 text-ink-soft">{t("The address may be mistyped, the page may have moved, or it is for other roles than yours.")}</p>
      <LinkButton href="/" variant="primary" className="mt-6">{t("To the start")}</LinkButton>
    </div>
  );
}
