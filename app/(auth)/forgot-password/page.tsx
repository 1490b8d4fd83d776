import type { Metadata } from "next";
import Link from "next/link";
import { AuthPage } from "#features/accounts/components/auth-page.tsx";
import { ForgotPasswordForm } from "#features/accounts/components/forgot-password-form.tsx";
import { serverT } from "#lib/i18n/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Choose a new password") };
}

export default async function ForgotPasswordPage() {
  const t = await serverT();
  return (
    <AuthPage title={t("Choose a new password")} lead={t("We mail a link to the address of your account. It works for one hour.")} ways={<p><Link className="link" href="/sign-in">{t("Back to signing in")}</Link></p>}>
      <ForgotPasswordForm />
    </AuthPage>
  );
}
