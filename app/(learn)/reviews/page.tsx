import type { Metadata } from "next";
import { PageBody } from "#components/shell/page-body.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { ReviewList } from "#features/reviews/components/review-list.tsx";
import { listReviews } from "#features/reviews/queries.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Code reviews") };
}

export default async function ReviewsPage() {
  const user = await requireUser();
  const [t, list] = await Promise.all([serverT(), listReviews(user)]);
  return (
    <PageBody width="text">
      <PageHeader
        title={t("Code reviews")} lead={t("What others say to your programs, line by line.")}
        actions={list.peer && <LinkButton href="/reviews/queue">{t("Review others’ code")}</LinkButton>}
      />
      <ReviewList {...list} timeZone={user.timeZone} />
    </PageBody>
  );
}
