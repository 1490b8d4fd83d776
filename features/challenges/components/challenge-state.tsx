import { useT } from "#i18n";
import { PublishedState } from "#components/studio/published-state.tsx";
import type { ChallengeLine } from "../queries.ts";

/** Where a challenge stands, in words. */
export function ChallengeState({ challenge }: { challenge: Pick<ChallengeLine, "archived" | "number" | "withdrawn" | "changed" | "proving"> }) {
  const t = useT();
  const { archived, number, withdrawn, changed, proving } = challenge;
  if (archived) return <span className="text-ink-soft">{t("Archived")}</span>;
  return <PublishedState number={number} withdrawn={withdrawn} changed={changed}>{proving && <span className="text-waiting">{t("is being proved")}</span>}</PublishedState>;
}
