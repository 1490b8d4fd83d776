import "server-only";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { z } from "zod";
import { safeNext } from "#domain/accounts.ts";
import { clientNetwork } from "#lib/auth/client-address.ts";
import { decodeSession, secureCookies, sessionCookie, sessionSeconds } from "#lib/auth/session-token.ts";
import { userOfSession } from "#lib/auth.ts";
import { db } from "#lib/db.ts";
import { env } from "#lib/env.ts";
import { logger } from "#lib/logger.ts";
import { inSteps } from "#lib/steady.ts";
import { adapter } from "./adapter.ts";
import { oauthProviders } from "./providers.ts";
import { signInSchema } from "./schema.ts";
import { checkPassword } from "./sign-in.ts";

const credentials = CredentialsProvider({
  name: "E-mail and password",
  credentials: { email: { type: "email" }, password: { type: "password" } },
  async authorize(input, request) {
    const parsed = signInSchema.safeParse(input);
    if (!parsed.success) return null;
    const network = clientNetwork(new Headers(z.record(z.string(), z.string()).parse(request.headers)), env().TRUSTED_PROXIES);
    return inSteps(() => checkPassword(parsed.data, { network }));
  },
});

/** next-auth's settings; made per request, so that nothing reads the environment before the site runs. */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    adapter: adapter(),
    providers: [credentials, ...oauthProviders()],
    session: { strategy: "jwt", maxAge: sessionSeconds },
    useSecureCookies: secureCookies(),
    cookies: { sessionToken: sessionCookie() },
    pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/settings" },
    jwt: {
      // A session that was ended must not be able to connect a provider, or be renewed.
      async decode({ token }) {
        const claims = await decodeSession(token);
        return (await userOfSession(claims)) && claims && { sub: claims.sub, version: claims.version };
      },
    },
    callbacks: {
      async jwt({ token, user }) {
        if (!user) return { sub: token.sub, version: token.version };
        const { sessionVersion } = await db().user.findUniqueOrThrow({ where: { id: user.id }, select: { sessionVersion: true } });
        return { sub: user.id, version: sessionVersion };
      },
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url, baseUrl }) => new URL(safeNext(url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url), baseUrl).href,
    },
    logger: {
      error: (code, metadata) => logger.error({ code, err: metadata instanceof Error ? metadata : metadata.error }, "next-auth"),
      warn: (code) => logger.warn({ code }, "next-auth"),
      debug: () => undefined,
    },
  };
}
