import "server-only";
import type { OAuthConfig } from "next-auth/providers/oauth";
import GitHubProvider, { type GithubProfile } from "next-auth/providers/github";
import GoogleProvider, { type GoogleProfile } from "next-auth/providers/google";
import { z } from "zod";
import { emailSchema, nameSchema } from "#domain/accounts.ts";
import { msg, type Translate } from "#domain/i18n/translate.ts";
import { env } from "#lib/env.ts";

/** What the sign-in of an organisation is called that gave it no name. */
const unnamed = msg("your organisation");

/** A provider as pages show it. */
export interface ProviderChoice {
  id: string;
  name: string;
}

/**
 * What a provider's profile gives an account. The address is left out unless the provider vouches for
 * it; pictures are left out because the site loads nothing from other hosts.
 */
function person(id: string, name: string | null | undefined, email: string | null | undefined) {
  const address = emailSchema.safeParse(email ?? "");
  const shown = nameSchema.safeParse(name ?? "");
  return { id, name: shown.success ? shown.data : "New learner", email: address.success ? address.data : null, image: null };
}

const githubEmailsSchema = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }));

function github(clientId: string, clientSecret: string): OAuthConfig<GithubProfile> {
  return GitHubProvider({
    clientId,
    clientSecret,
    userinfo: {
      url: "https://api.github.com/user",
      async request({ client, tokens }) {
        const profile = await client.userinfo(tokens.access_token ?? "");
        // The public address of a profile may be unconfirmed: only this list says which are confirmed.
        const response = await fetch("https://api.github.com/user/emails", { headers: { authorization: `Bearer ${tokens.access_token}` }, signal: AbortSignal.timeout(10_000) });
        const emails = githubEmailsSchema.parse(response.ok ? await response.json() : []);
        return { ...profile, email: emails.find((entry) => entry.primary && entry.verified)?.email };
      },
    },
    profile: (profile) => person(String(profile.id), profile.name ?? profile.login, profile.email),
  });
}

const google = (clientId: string, clientSecret: string): OAuthConfig<GoogleProfile> =>
  GoogleProvider({ clientId, clientSecret, profile: (profile) => person(profile.sub, profile.name, profile.email_verified ? profile.email : null) });

interface OidcClaims {
  sub: string;
  name?: string;
  preferred_username?: string;
  email?: string;
  email_verified?: boolean | "true" | "false";
}

function oidc(issuer: string, clientId: string, clientSecret: string, name: string): OAuthConfig<OidcClaims> {
  return {
    id: "oidc",
    name,
    type: "oauth",
    wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    authorization: { params: { scope: "openid email profile" } },
    // Several servers of organisations never send `email_verified`: whoever runs this site chose one to
    // vouch for its people. A clear "no" is believed.
    profile: (claims) => person(claims.sub, claims.name ?? claims.preferred_username, String(claims.email_verified ?? true) === "true" ? claims.email : null),
  };
}

/** Those providers whose variables are all set. */
export function oauthProviders() {
  const { GITHUB_ID, GITHUB_SECRET, GOOGLE_ID, GOOGLE_SECRET, OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = env();
  return [
    ...(GITHUB_ID && GITHUB_SECRET ? [github(GITHUB_ID, GITHUB_SECRET)] : []),
    ...(GOOGLE_ID && GOOGLE_SECRET ? [google(GOOGLE_ID, GOOGLE_SECRET)] : []),
    ...(OIDC_ISSUER && OIDC_CLIENT_ID && OIDC_CLIENT_SECRET ? [oidc(OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME ?? unnamed)] : []),
  ];
}

export const providerChoices = (t: Translate): ProviderChoice[] => oauthProviders().map(({ id, name }) => ({ id, name: name === unnamed ? t(unnamed) : name }));
