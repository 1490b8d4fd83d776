import type { Metadata } from "next";
import Link from "next/link";
import { Notice } from "#components/ui/notice.tsx";
import { selectOptionalConfirmation } from "#features/accounts/address.ts";
import { AuthPage } from "#features/accounts/components/auth-page.tsx";
import { ConfirmAddressForm } from "#features/accounts/components/confirm-address-form.tsx";
import { currentUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  // The address of this page is a secret: no page that is opened from here may learn it.
  return { title: t("Confirm your address"), referrer: "no-referrer", robots: { index: false } };
}

export default async function ConfirmAddressPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [confirmation, user, t] = await Promise.all([selectOptionalConfirmation(token), currentUser(), serverT()]);
  if (!confirmation) {
    return (
      <AuthPage title={t("Confirm your address")}>
        <Notice tone="warning" title={t("This link is used or older than a week")}>
          <p>{t.rich("If it is used, your address is confirmed: <link>sign in</link>.", { link: (text) => <Link className="link" href="/sign-in">{text}</Link> })}</p>
          <p>{t.rich("If it is too old, <link>choose a new password</link>: that confirms the address too.", { link: (text) => <Link className="link" href="/forgot-password">{text}</Link> })}</p>
        </Notice>
      </AuthPage>
    );
  }
  return (
    <AuthPage title={t("Confirm your address")} lead={t("It makes {address} the address of your account, and of no other.", { address: confirmation.address })}>
      <ConfirmAddressForm token={token} askPassword={user?.id !== confirmation.userId} />
    </AuthPage>
  );
}
