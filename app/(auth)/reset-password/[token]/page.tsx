import type { Metadata } from "next";
import Link from "next/link";
import { Notice } from "#components/ui/notice.tsx";
import { AuthPage } from "#features/accounts/components/auth-page.tsx";
import { ResetPasswordForm } from "#features/accounts/components/reset-password-form.tsx";
import { isResetOpen } from "#features/accounts/password-reset.ts";

// The address of this page is a secret: no page that is opened from here may learn it.
export const metadata: Metadata = { title: "Choose a new password", referrer: "no-referrer", robots: { index: false } };

export default async function ResetPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  if (!await isResetOpen(token)) {
    return (
      <AuthPage title="Choose a new password">
        <Notice tone="warning" title="This link is used or older than an hour">
          <Link className="link" href="/forgot-password">Ask for a new one</Link>; it arrives by mail in a moment.
        </Notice>
      </AuthPage>
    );
  }
  return (
    <AuthPage title="Choose a new password" lead="Saving it ends every other session of your account.">
      <ResetPasswordForm token={token} />
    </AuthPage>
  );
}
