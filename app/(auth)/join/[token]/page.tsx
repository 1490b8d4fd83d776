import type { Metadata } from "next";
import { normaliseInvitation } from "#domain/invitation.ts";
import { AuthPage } from "#features/accounts/components/auth-page.tsx";
import { JoinPage } from "#features/cohorts/components/join-page.tsx";
import { selectJoin } from "#features/cohorts/joining.ts";
import { requestNetwork } from "#features/cohorts/network.ts";
import { currentUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  // The address of this page is a secret: no page that is opened from here may learn it.
  return { title: t("Join a cohort"), referrer: "no-referrer", robots: { index: false } };
}

export default async function Page({ params }: { params: Promise<{ token: string }> }) {
  const [given, user, network, t] = await Promise.all([params, currentUser(), requestNetwork(), serverT()]);
  const typed = given.token.replaceAll("%20", " ");
  const token = normaliseInvitation(typed) ?? typed;
  const view = await selectJoin(user, token, network, t);
  return (
    <AuthPage title={t("Join a cohort")} lead={view.kind === "open" ? t("You are invited.") : undefined}>
      <JoinPage view={view} token={token} viewer={user} />
    </AuthPage>
  );
}
