"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { action } from "#lib/action.ts";
import { certificateSchema, noInputSchema, publishProfileSchema } from "./schema.ts";
import { hideProfile, issueCertificate, publishProfile } from "./service.ts";

export const publishProfileAction = action(publishProfileSchema, async (input, user) => {
  const answer = await publishProfile(user, input);
  refresh();
  return answer;
});

export const hideProfileAction = action(noInputSchema, async (_, user) => {
  await hideProfile(user);
  refresh();
});

export const issueCertificateAction = action(certificateSchema, async ({ tier }, user) => redirect(`/certificates/${(await issueCertificate(user, tier)).id}`));
