import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { AuthPage } from "#features/accounts/components/auth-page.tsx";
import { OrProviders } from "#features/accounts/components/or-providers.tsx";
import { RegisterForm } from "#features/accounts/components/register-form.tsx";
import { nextPage, withNext } from "#features/accounts/next-page.ts";
import { providerChoices } from "#features/accounts/providers.ts";
import { currentUser } from "#lib/auth.ts";

export const metadata: Metadata = { title: "Create an account" };

export default async function RegisterPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const next = nextPage(await searchParams);
  if (await currentUser()) redirect(next);
  return (
    <AuthPage
      title="Create an account"
      lead="Twelve months of deep learning. Your progress is kept from the first exercise on."
      ways={<p><Link className="link" href={withNext("/sign-in", next)}>Sign in</Link> if you have an account.</p>}
    >
      <RegisterForm next={next} />
      <OrProviders providers={providerChoices()} next={next} />
    </AuthPage>
  );
}
