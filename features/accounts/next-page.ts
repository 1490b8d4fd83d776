import { safeNext } from "#domain/accounts.ts";
import { env } from "#lib/env.ts";

/** The page that signing in leads to, from `?next=`, or from the whole address that next-auth gives as `?callbackUrl=`. */
export function nextPage({ next, callbackUrl }: Record<string, string | string[] | undefined>): string {
  const site = new URL(env().NEXTAUTH_URL).origin;
  const back = typeof callbackUrl === "string" && callbackUrl.startsWith(`${site}/`) ? callbackUrl.slice(site.length) : undefined;
  return safeNext(next ?? back);
}

/** The path of a page that leads on to `next`, a path of this site, when it is done. */
export const withNext = (page: string, next: string): string => next === "/" ? page : `${page}?next=${encodeURIComponent(next)}`;
