import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AuthPage } from "#features/accounts/components/auth-page.tsx";
import { CodeForm } from "#features/cohorts/components/code-form.tsx";
import { serverT } from "#lib/i18n/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Join a cohort") };
}

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const [t, { code }] = await Promise.all([serverT(), searchParams]);
  if (typeof code === "string" && code.trim() !== "") redirect(`/join/${encodeURIComponent(code.trim().slice(0, 100))}`);
  return <AuthPage title={t("Join a cohort")} lead={t("Whoever runs a cohort can give you a link or a code.")}><CodeForm /></AuthPage>;
}
