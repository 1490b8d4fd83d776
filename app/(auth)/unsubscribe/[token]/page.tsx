import type { Metadata } from "next";
import { Notice } from "#components/ui/notice.tsx";
import { AuthPage } from "#features/accounts/components/auth-page.tsx";
import { StopMailsForm } from "#features/notifications/components/stop-mails-form.tsx";
import { personOfOptionalToken } from "#features/notifications/unsubscribe-token.ts";
import { serverT } from "#lib/i18n/server.ts";

// The address of this page is a secret: no page that is opened from here may learn it.
export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Mails from Descent"), referrer: "no-referrer", robots: { index: false } };
}

export default async function UnsubscribePage({ params }: { params: Promise<{ token: string }> }) {
  const [{ token }, t] = await Promise.all([params, serverT()]);
  if (personOfOptionalToken(token) === null) {
    return (
      <AuthPage title={t("Mails from Descent")}>
        <Notice tone="warning" title={t("This address is not whole")}>
          {t("Open the link in the mail once more, or sign in and switch the mails off in your settings.")}
        </Notice>
      </AuthPage>
    );
  }
  return (
    <AuthPage title={t("Mails from Descent")} lead={t("No notification will come by mail any more, neither at once nor in a digest. On the site everything stays as it is, and your settings switch mails on again.")}>
      <StopMailsForm token={token} />
    </AuthPage>
  );
}
