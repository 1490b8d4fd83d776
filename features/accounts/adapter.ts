import "server-only";
import { PrismaAdapter } from "@next-auth/prisma-adapter";
import type { Adapter, AdapterAccount, AdapterUser } from "next-auth/adapters";
import { z } from "zod";
import { db } from "#lib/db.ts";
import { secureCookies } from "#lib/auth/session-token.ts";
import { nextPage } from "./next-page.ts";
import { createAccount } from "./registration.ts";

const newUserSchema = z.object({ name: z.string(), email: z.string({ error: "the provider vouches for no e-mail address" }) });
const linkSchema = z.object({ userId: z.uuid(), type: z.string(), provider: z.string(), providerAccountId: z.string() });

/** Whether the person comes from an invitation, to which the provider's answer leads back: next-auth keeps that address in a cookie. */
async function comesToJoin(): Promise<boolean> {
  const { cookies } = await import("next/headers.js");
  const back = (await cookies()).get(`${secureCookies() ? "__Secure-" : ""}next-auth.callback-url`)?.value;
  return nextPage({ callbackUrl: back }).startsWith("/join/");
}

/** next-auth's Prisma adapter, but an account made through a provider starts like any other, and no provider's tokens are kept. */
export function adapter(invited: () => Promise<boolean> = comesToJoin): Adapter {
  return {
    ...PrismaAdapter(db()),
    async createUser(profile: Omit<AdapterUser, "id">) {
      const { name, email } = newUserSchema.parse(profile);
      const isInvited = await invited();
      const user = await db().$transaction((tx) => createAccount(tx, { name, email, emailVerified: new Date() }, isInvited));
      return { ...user, email, emailVerified: user.emailVerified };
    },
    async linkAccount(account: AdapterAccount) {
      await db().account.create({ data: linkSchema.parse(account), select: { id: true } });
    },
  };
}
