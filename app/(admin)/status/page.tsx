import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageBody } from "#components/shell/page-body.tsx";
import { StatusPage } from "#features/health/components/status-page.tsx";
import { selectStatus } from "#features/health/status.ts";
import { currentUser, requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";

/** Not even a title for those to whom there is no such page. */
export async function generateMetadata(): Promise<Metadata> {
  const [user, t] = await Promise.all([currentUser(), serverT()]);
  return user?.role === "admin" ? { title: t("Status") } : {};
}

export default async function Page() {
  const user = await requireUser();
  if (user.role !== "admin") notFound();
  return <PageBody><StatusPage status={await selectStatus(user)} timeZone={user.timeZone} /></PageBody>;
}
