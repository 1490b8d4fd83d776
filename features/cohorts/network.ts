import "server-only";
import { clientNetwork } from "#lib/auth/client-address.ts";
import { env } from "#lib/env.ts";

/** Where this request comes from, for what is throttled. */
export async function requestNetwork(): Promise<string> {
  const { headers } = await import("next/headers.js");
  return clientNetwork(await headers(), env().TRUSTED_PROXIES);
}
