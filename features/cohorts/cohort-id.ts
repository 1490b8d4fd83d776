import { notFound } from "next/navigation";
import { z } from "zod";

/** The cohort that a page's address names; an address that names none is no page. */
export async function cohortId(params: Promise<{ id: string }>): Promise<string> {
  const id = z.uuid().safeParse((await params).id);
  return id.success ? id.data : notFound();
}
