import type { Metadata } from "next";
import { PageBody } from "#components/shell/page-body.tsx";
import { cohortId } from "#features/cohorts/cohort-id.ts";
import { DeskCohortFrame } from "#features/desk/components/desk-cohort-frame.tsx";
import { RiskPage } from "#features/risk/components/risk-page.tsx";
import { selectRisk } from "#features/risk/queries.ts";
import { riskAddressSchema } from "#features/risk/schema.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";
import { orNotFound } from "#lib/or-not-found.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("At risk") };
}

interface PageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Page({ params, searchParams }: PageProps) {
  const [user, id, address] = await Promise.all([requireUser(), cohortId(params), searchParams]);
  const view = await orNotFound(selectRisk(user, id, riskAddressSchema.parse(address)));
  return <PageBody><DeskCohortFrame cohort={view.cohort} current="/risk"><RiskPage view={view} /></DeskCohortFrame></PageBody>;
}
