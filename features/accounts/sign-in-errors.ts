const sentences: Record<string, string> = {
  OAuthAccountNotLinked:
    "Your address has an account here already, or this sign-in belongs to another account. Sign in the way you did before, then connect the provider in your settings.",
  OAuthCreateAccount: "The provider has no confirmed e-mail address for you, so there is nothing to make an account from. Confirm one there, then try again.",
  AccessDenied: "The provider did not let you in. Try again, or sign in another way.",
  CredentialsSignin: "This address and password do not open an account. Check both, or ask for a new password.",
  SessionRequired: "Sign in to go on.",
};

/** The sentence for next-auth's `?error=` code; codes that nobody can act on share one. */
export const signInError = (code: string): string =>
  Object.hasOwn(sentences, code) ? sentences[code] : "Signing in through the provider did not work. Try again; if it keeps failing, tell the people who run this site.";
