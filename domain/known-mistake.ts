import { said } from "./said.ts";

/** Of a summary: what an exam does not tell. */
export const ofKnownMistake = said("The results are those of a known mistake.");
