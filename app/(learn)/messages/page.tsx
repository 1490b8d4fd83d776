import type { Metadata } from "next";
import { PageBody } from "#components/shell/page-body.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { InboxList } from "#features/messages/components/inbox.tsx";
import { selectInbox } from "#features/messages/queries.ts";
import { inboxSchema } from "#features/messages/schema.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";

interface Props { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Messages") };
}

export default async function Page({ searchParams }: Props) {
  const [user, parameters, t] = await Promise.all([requireUser(), searchParams, serverT()]);
  const { page } = inboxSchema.parse(parameters);
  return (
    <PageBody width="text">
      <PageHeader title={t("Messages")} lead={t("Between you and those who teach or learn with you.")} actions={<><LinkButton href="/announcements">{t("Announcements")}</LinkButton><LinkButton href="/messages/new" variant="primary">{t("Write a message")}</LinkButton></>} />
      <InboxList inbox={await selectInbox(user, page)} timeZone={user.timeZone} />
    </PageBody>
  );
}
