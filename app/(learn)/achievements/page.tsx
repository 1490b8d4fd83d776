import type { Metadata } from "next";
import { PageBody } from "#components/shell/page-body.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { TierList } from "#features/achievements/components/tier-list.tsx";
import { listTierProgress } from "#features/achievements/queries.ts";
import { listCertificates } from "#features/profiles/queries.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Achievements") };
}

export default async function AchievementsPage() {
  const user = await requireUser();
  const [tiers, certificates, t] = await Promise.all([listTierProgress(user), listCertificates(user), serverT()]);
  const awarded = tiers.reduce((sum, tier) => sum + tier.awarded, 0);
  const total = tiers.reduce((sum, tier) => sum + tier.achievements.length, 0);
  return (
    <PageBody width="text">
      <PageHeader title={t("Achievements")} lead={t("You have {awarded} of {total}. They come from accepted exercises by themselves, or from evidence that a mentor approves.", { awarded, total })} />
      <TierList tiers={tiers} certificates={certificates} timeZone={user.timeZone} />
    </PageBody>
  );
}
