import type { Metadata } from "next";
import { CertificatePage, NoCertificate } from "#features/profiles/components/certificate-page.tsx";
import { selectOptionalCertificate } from "#features/profiles/queries.ts";
import { serverT } from "#lib/i18n/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Certificate"), robots: { index: false } };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const certificate = await selectOptionalCertificate((await params).id);
  return certificate ? <CertificatePage certificate={certificate} /> : <NoCertificate />;
}
