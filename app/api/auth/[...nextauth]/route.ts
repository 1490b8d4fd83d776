import NextAuth from "next-auth";
import type { NextRequest } from "next/server";
import { authOptions } from "#features/accounts/next-auth.ts";

const handle = async (request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }): Promise<Response> =>
  NextAuth(request, { params: await context.params }, authOptions());

export { handle as GET, handle as POST };
