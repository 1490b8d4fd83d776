import { msg, type Translate } from "#domain/i18n/translate.ts";

const sentences: Record<string, string> = {
  OAuthAccountNotLinked:
    msg("Your address has an account here already, or this sign-in belongs to another account. Sign in the way you did before, then connect the provider in your settings."),
  OAuthCreateAccount: msg("The provider has no confirmed e-mail address for you, so there is nothing to make an account from. Confirm one there, then try again."),
  AccessDenied: msg("The provider did not let you in. Try again, or sign in another way."),
  CredentialsSignin: msg("This address and password do not open an account. Check both, or ask for a new password."),
  SessionRequired: msg("Sign in to go on."),
};

/** The sentence for next-auth's `?error=` code; codes that nobody can act on share one. */
export const signInError = (code: string, t: Translate): string =>
  Object.hasOwn(sentences, code) ? t(sentences[code]) : t("Signing in through the provider did not work. Try again; if it keeps failing, tell the people who run this site.");
