import { useT } from "#i18n";
import { Icon } from "#components/ui/icon.tsx";
import type { ChallengeLine } from "../queries.ts";

/** Where a challenge stands, in words. */
export function ChallengeState({ challenge }: { challenge: Pick<ChallengeLine, "archived" | "number" | "withdrawn" | "changed" | "proving"> }) {
  const t = useT();
  const { archived, number, withdrawn, changed, proving } = challenge;
  if (archived) return <span className="text-ink-soft">{t("Archived")}</span>;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3">
      {number === null ? <span className="text-ink-soft">{t("Draft")}</span>
        : withdrawn ? <span className="text-warning">{t("Version {number} withdrawn", { number })}</span>
          : <span className="inline-flex items-center gap-1 text-passed"><Icon name="check" size={14} />{t("Published, version {number}", { number })}</span>}
      {changed === true && <span className="text-ink-soft">{t("changed since")}</span>}
      {proving && <span className="text-waiting">{t("is being proved")}</span>}
    </span>
  );
}
