import type { Metadata } from "next";
import Link from "next/link";
import { AuthPage } from "#features/accounts/components/auth-page.tsx";
import { ForgotPasswordForm } from "#features/accounts/components/forgot-password-form.tsx";

export const metadata: Metadata = { title: "Choose a new password" };

export default function ForgotPasswordPage() {
  return (
    <AuthPage title="Choose a new password" lead="We mail a link to the address of your account. It works for one hour." ways={<p><Link className="link" href="/sign-in">Back to signing in</Link></p>}>
      <ForgotPasswordForm />
    </AuthPage>
  );
}
