import type { Metadata } from "next";
import { PageBody } from "#components/shell/page-body.tsx";
import { ReviewPage } from "#features/reviews/components/review-page.tsx";
import { selectReview } from "#features/reviews/queries.ts";
import { roundNumberSchema } from "#features/reviews/schema.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";
import { orNotFound } from "#lib/or-not-found.ts";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ round?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Code review") };
}

export default async function Page({ params, searchParams }: Props) {
  const [user, { id }, { round }] = await Promise.all([requireUser(), params, searchParams]);
  const review = await orNotFound(selectReview(user, id, roundNumberSchema.parse(round ?? null)));
  return <PageBody><ReviewPage review={review} viewer={user} /></PageBody>;
}
