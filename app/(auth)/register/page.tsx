import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { AuthPage } from "#features/accounts/components/auth-page.tsx";
import { OrProviders } from "#features/accounts/components/or-providers.tsx";
import { RegisterForm } from "#features/accounts/components/register-form.tsx";
import { nextPage, withNext } from "#features/accounts/next-page.ts";
import { providerChoices } from "#features/accounts/providers.ts";
import { currentUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Create an account") };
}

export default async function RegisterPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const [t, given] = await Promise.all([serverT(), searchParams]);
  const next = nextPage(given);
  if (await currentUser()) redirect(next);
  return (
    <AuthPage
      title={t("Create an account")}
      lead={t("Twelve months of deep learning. Your progress is kept from the first exercise on.")}
      ways={<p>{t.rich("<link>Sign in</link> if you have an account.", { link: (text) => <Link className="link" href={withNext("/sign-in", next)}>{text}</Link> })}</p>}
    >
      <RegisterForm next={next} />
      <OrProviders providers={providerChoices(t)} next={next} />
    </AuthPage>
  );
}
