import type { Metadata } from "next";
import { NoSuchPage } from "#components/shell/no-such-page.tsx";
import { serverT } from "#lib/i18n/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("There is no such page") };
}

export default function NotFound() {
  return <main id="content"><NoSuchPage /></main>;
}
