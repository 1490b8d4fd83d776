import { NextResponse, type NextRequest } from "next/server";
import { requestedPathHeader } from "#lib/auth/requested-path.ts";

/** Tells pages which path was asked for, so that signing in leads back to it. It decides nothing. */
export function proxy(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers);
  headers.set(requestedPathHeader, `${request.nextUrl.pathname}${request.nextUrl.search}`);
  return NextResponse.next({ request: { headers } });
}

export const config = { matcher: "/((?!api/|_next/).*)" };
