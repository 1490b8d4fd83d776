"use server";
import { action } from "#lib/action.ts";
import { dropAsset } from "./assets.ts";
import { lookAtDraft } from "./look-at-draft.ts";
import { drawPreview } from "./preview.tsx";
import { startProof } from "./proofs.ts";
import { publishChallenge, takeVersion, withdrawChallenge } from "./publish.ts";
import { archiveSchema, createSchema, dropAssetSchema, previewSchema, proveSchema, publishSchema, saveSchema, takeVersionSchema, trySchema, withdrawSchema } from "./schema.ts";
import { archiveChallenge, createChallenge, saveChallenge } from "./service.ts";
import { tryDraft } from "./try-draft.ts";

export const createChallengeAction = action(createSchema, (input, user) => createChallenge(user, input));

export const saveChallengeAction = action(saveSchema, (input, user) => saveChallenge(user, input));

export const previewDraftAction = action(previewSchema, async (input, user) => drawPreview(await lookAtDraft(user, input)));

export const tryDraftAction = action(trySchema, (input, user) => tryDraft(user, input));

export const startProofAction = action(proveSchema, (input, user) => startProof(user, input));

export const publishChallengeAction = action(publishSchema, (input, user) => publishChallenge(user, input));

export const withdrawChallengeAction = action(withdrawSchema, (input, user) => withdrawChallenge(user, input));

export const takeVersionAction = action(takeVersionSchema, (input, user) => takeVersion(user, input));

export const archiveChallengeAction = action(archiveSchema, (input, user) => archiveChallenge(user, input));

export const dropAssetAction = action(dropAssetSchema, (input, user) => dropAsset(user, input));
