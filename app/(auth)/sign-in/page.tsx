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

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const given = await searchParams;
  const next = nextPage(given);
  const { error } = given;
  // A signed-in person comes here when connecting a provider went wrong.
  if (await currentUser()) redirect(typeof error === "string" ? `/settings?error=${encodeURIComponent(error)}` : next);
  return (
    <AuthPage
      title="Sign in"
      ways={
        <>
          <p><Link className="link" href={withNext("/register", next)}>Create an account</Link> if you have none yet.</p>
          <p><Link className="link" href="/forgot-password">Choose a new password</Link> if the old one is lost.</p>
        </>
      }
    >
      {typeof error === "string" && <Notice tone="failed" role="alert" className="mb-6">{signInError(error)}</Notice>}
      <SignInForm next={next} />
      <OrProviders providers={providerChoices()} next={next} />
    </AuthPage>
  );
}
