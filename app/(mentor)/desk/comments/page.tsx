import type { Metadata } from "next";
import { PageBody } from "#components/shell/page-body.tsx";
import { DeskFrame } from "#features/desk/components/desk-frame.tsx";
import { listCanned } from "#features/reviews/canned-queries.ts";
import { CannedPage } from "#features/reviews/components/canned-page.tsx";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";
import { orNotFound } from "#lib/or-not-found.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Reusable comments") };
}

export default async function ReusableCommentsPage() {
  const user = await requireUser();
  const [t, comments] = await Promise.all([serverT(), orNotFound(listCanned(user))]);
  return (
    <PageBody>
      <DeskFrame current="/desk/comments" title={t("Reusable comments")} lead={t("What you write often in reviews, with placeholders for what differs.")}>
        <CannedPage {...comments} />
      </DeskFrame>
    </PageBody>
  );
}
