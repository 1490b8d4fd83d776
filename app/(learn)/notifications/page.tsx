import type { Metadata } from "next";
import { PageBody } from "#components/shell/page-body.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { NotificationList } from "#features/notifications/components/notification-list.tsx";
import { ReadAllButton } from "#features/notifications/components/read-all-button.tsx";
import { listNotifications } from "#features/notifications/queries.ts";
import { listAddressSchema } from "#features/notifications/schema.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Notifications") };
}

export default async function NotificationsPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const [user, t, query] = await Promise.all([requireUser(), serverT(), searchParams]);
  const filter = listAddressSchema.parse(query);
  const list = await listNotifications(user, filter);
  return (
    <PageBody width="text">
      <PageHeader
        title={t("Notifications")}
        lead={list.unread > 0 ? t("{count, plural, one {One is new.} other {# are new.}}", { count: list.unread }) : undefined}
        actions={list.unread > 0 && list.newestAt && <ReadAllButton upTo={list.newestAt.toISOString()} />}
      />
      <NotificationList {...list} unreadOnly={filter.unreadOnly} timeZone={user.timeZone} />
    </PageBody>
  );
}
