import { useT } from "#i18n";
import type { ProviderChoice } from "../providers.ts";
import { ProviderButtons } from "./provider-buttons.tsx";

/** The providers below a form for signing in; nothing when the site has none. */
export function OrProviders({ providers, next }: { providers: ProviderChoice[]; next: string }) {
  const t = useT();
  if (providers.length === 0) return null;
  return (
    <section aria-label={t("Other ways to sign in")} className="mt-6 space-y-6">
      <p className="flex items-center gap-3 text-sm text-ink-soft before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">{t("or")}</p>
      <ProviderButtons providers={providers} next={next} verb="Continue" />
    </section>
  );
}
