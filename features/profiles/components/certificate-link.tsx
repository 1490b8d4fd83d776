"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState, useTransition, type ReactNode } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { issueCertificateAction } from "../actions.ts";

const hidden = (text: ReactNode) => <span className="sr-only">{text}</span>;

/** Beside a completed tier: its certificate, or the button that makes it. */
export function CertificateLink({ tier, title, certificate }: { tier: string; title: string; certificate: string | null }) {
  const t = useT();
  const router = useRouter();
  const [error, setError] = useState<string | null>(null);
  const [pending, start] = useTransition();
  if (certificate !== null) return <Link href={`/certificates/${certificate}`} className="link text-sm font-medium">{t.rich("Certificate<hidden> for {title}</hidden>", { title, hidden })}</Link>;
  const issue = () => start(async () => {
    const answer = await issueCertificateAction({ tier }).catch(() => null);
    if (answer?.ok) router.push(`/certificates/${answer.value.id}`);
    else setError(answer?.error.message ?? t("The site cannot be reached. Try again in a moment."));
  });
  return (
    <span className="inline-flex flex-wrap items-center gap-3">
      <Button type="button" size="sm" variant="secondary" disabled={pending} onClick={issue}>{t.rich("Get the certificate<hidden> for {title}</hidden>", { title, hidden })}</Button>
      {error !== null && <span role="alert" className="text-sm text-failed">{error}</span>}
    </span>
  );
}
