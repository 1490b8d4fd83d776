"use server";
import { action } from "#lib/action.ts";
import { decideEvidenceSchema, handInEvidenceSchema } from "./schema.ts";
import { decideEvidence, handInEvidence } from "./service.ts";

export const handInEvidenceAction = action(handInEvidenceSchema, (input, user) => handInEvidence(user, input));

export const decideEvidenceAction = action(decideEvidenceSchema, (input, user) => decideEvidence(user, input));
