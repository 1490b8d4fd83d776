import type { Said } from "#domain/said.ts";

/** Whether two numbers are equal to the checker that asks. */
export type Close = (a: number, b: number) => boolean;

/** What a pattern of errors says, with the number in it and without. */
export interface Diagnosis { message: Said; withoutData: Said }

/** A diagnosis without a number in it. */
export const plain = (sentence: Said): Diagnosis => ({ message: sentence, withoutData: sentence });
