import { z } from "zod";

const site = "http://site.invalid";

/** Pages that are for people without a session: leading back to them would go in circles. */
const signedOutPages = ["/sign-in", "/register", "/forgot-password", "/reset-password"];

/**
 * Where to go after signing in: the given path when it is one of this site's pages, else "/". Other
 * hosts, "//host", "/\host", the API and the sign-in pages themselves are refused.
 */
export function safeNext(next: unknown): string {
  if (typeof next !== "string" || next.length > 2000 || !next.startsWith("/") || !URL.canParse(next, site)) return "/";
  const url = new URL(next, site);
  const path = `${url.pathname}${url.search}${url.hash}`;
  // "/.//host" is a path to the parser and another host to the browser that follows it.
  if (url.origin !== site || path.startsWith("//")) return "/";
  const within = (page: string) => url.pathname === page || url.pathname.startsWith(`${page}/`);
  return within("/api") || signedOutPages.some(within) ? "/" : path;
}

export const roles = ["student", "mentor", "instructor", "admin"] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;
