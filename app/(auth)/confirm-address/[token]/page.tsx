import type { Metadata } from "next";
import Link from "next/link";
import { Notice } from "#components/ui/notice.tsx";
import { selectOptionalConfirmation } from "#features/accounts/address.ts";
import { AuthPage } from "#features/accounts/components/auth-page.tsx";
import { ConfirmAddressForm } from "#features/accounts/components/confirm-address-form.tsx";
import { currentUser } from "#lib/auth.ts";

// The address of this page is a secret: no page that is opened from here may learn it.
export const metadata: Metadata = { title: "Confirm your address", referrer: "no-referrer", robots: { index: false } };

export default async function ConfirmAddressPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [confirmation, user] = await Promise.all([selectOptionalConfirmation(token), currentUser()]);
  if (!confirmation) {
    return (
      <AuthPage title="Confirm your address">
        <Notice tone="warning" title="This link is used or older than a week">
          <p>If it is used, your address is confirmed: <Link className="link" href="/sign-in">sign in</Link>.</p>
          <p>If it is too old, <Link className="link" href="/forgot-password">choose a new password</Link>: that confirms the address too.</p>
        </Notice>
      </AuthPage>
    );
  }
  return (
    <AuthPage title="Confirm your address" lead={`It makes ${confirmation.address} the address of your account, and of no other.`}>
      <ConfirmAddressForm token={token} askPassword={user?.id !== confirmation.userId} />
    </AuthPage>
  );
}
