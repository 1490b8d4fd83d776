import type { Metadata } from "next";
import Link from "next/link";
import { Notice } from "#components/ui/notice.tsx";
import { AuthPage } from "#features/accounts/components/auth-page.tsx";
import { ResetPasswordForm } from "#features/accounts/components/reset-password-form.tsx";
import { isResetOpen } from "#features/accounts/password-reset.ts";
import { serverT } from "#lib/i18n/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  // The address of this page is a secret: no page that is opened from here may learn it.
  return { title: t("Choose a new password"), referrer: "no-referrer", robots: { index: false } };
}

export default async function ResetPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [open, t] = await Promise.all([isResetOpen(token), serverT()]);
  if (!open) {
    return (
      <AuthPage title={t("Choose a new password")}>
        <Notice tone="warning" title={t("This link is used or older than an hour")}>
          {t.rich("<link>Ask for a new one</link>; it arrives by mail in a moment.", { link: (text) => <Link className="link" href="/forgot-password">{text}</Link> })}
        </Notice>
      </AuthPage>
    );
  }
  return (
    <AuthPage title={t("Choose a new password")} lead={t("Saving it ends every other session of your account.")}>
      <ResetPasswordForm token={token} />
    </AuthPage>
  );
}
