"use server";
import { refresh } from "next/cache";
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

export const issueCertificateAction = action(certificateSchema, ({ tier }, user) => issueCertificate(user, tier));
