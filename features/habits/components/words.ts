import { msg } from "#domain/i18n/translate.ts";

/** Said when an action did not reach the server. */
export const unreachable = msg("The site cannot be reached. Nothing was changed; try again in a moment.");
