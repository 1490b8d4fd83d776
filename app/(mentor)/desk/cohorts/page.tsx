import type { Metadata } from "next";
import { PageBody } from "#components/shell/page-body.tsx";
import { listDeskCohorts } from "#features/desk/cohort-lines.ts";
import { DeskCohortList } from "#features/desk/components/desk-cohort-list.tsx";
import { DeskFrame } from "#features/desk/components/desk-frame.tsx";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";
import { orNotFound } from "#lib/or-not-found.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Cohorts") };
}

export default async function Page() {
  const [user, t] = [await requireUser(), await serverT()];
  const lines = await orNotFound(listDeskCohorts(user));
  return <PageBody><DeskFrame current="/desk/cohorts" title={t("Cohorts")} lead={t("How far the people are whom you mentor.")}><DeskCohortList lines={lines} /></DeskFrame></PageBody>;
}
