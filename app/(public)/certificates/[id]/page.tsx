import type { Metadata } from "next";
import { CertificatePage, NoCertificate } from "#features/profiles/components/certificate-page.tsx";
import { selectOptionalCertificate } from "#features/profiles/queries.ts";

export const metadata: Metadata = { title: "Certificate", robots: { index: false } };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const certificate = await selectOptionalCertificate((await params).id);
  return certificate ? <CertificatePage certificate={certificate} /> : <NoCertificate />;
}
