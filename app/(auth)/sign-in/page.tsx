import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { Notice } from "#components/ui/notice.tsx";
import { AuthPage } from "#features/accounts/components/auth-page.tsx";
import { OrProviders } from "#features/accounts/components/or-providers.tsx";
import { SignInForm } from "#features/accounts/components/sign-in-form.tsx";
import { nextPage, withNext } from "#features/accounts/next-page.ts";
import { providerChoices } from "#features/accounts/providers.ts";
import { signInError } from "#features/accounts/sign-in-errors.ts";
import { currentUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Sign in") };
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const [t, given] = await Promise.all([serverT(), searchParams]);
  const next = nextPage(given);
  const { error } = given;
  // A signed-in person comes here when connecting a provider went wrong.
  if (await currentUser()) redirect(typeof error === "string" ? `/settings?error=${encodeURIComponent(error)}` : next);
  return (
    <AuthPage
      title={t("Sign in")}
      ways={
        <>
          <p>{t.rich("<link>Create an account</link> if you have none yet.", { link: (text) => <Link className="link" href={withNext("/register", next)}>{text}</Link> })}</p>
          <p>{t.rich("<link>Choose a new password</link> if the old one is lost.", { link: (text) => <Link className="link" href="/forgot-password">{text}</Link> })}</p>
        </>
      }
    >
      {typeof error === "string" && <Notice tone="failed" role="alert" className="mb-6">{signInError(error, t)}</Notice>}
      <SignInForm next={next} />
      <OrProviders providers={providerChoices(t)} next={next} />
    </AuthPage>
  );
}
