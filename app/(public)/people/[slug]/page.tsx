import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ProfilePage } from "#features/profiles/components/profile-page.tsx";
import { selectOptionalProfile } from "#features/profiles/queries.ts";
import { serverT } from "#lib/i18n/server.ts";

interface Props { params: Promise<{ slug: string }> }

/** Title and page ask for the same. */
const profileOf = cache(selectOptionalProfile);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ slug }, t] = await Promise.all([params, serverT()]);
  return { title: (await profileOf(slug))?.name ?? t("There is no such page"), robots: { index: false } };
}

export default async function Page({ params }: Props) {
  const profile = await profileOf((await params).slug);
  if (!profile) notFound();
  return <ProfilePage profile={profile} />;
}
