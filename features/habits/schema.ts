import { z } from "zod";
import { mostSecondsAtOnce } from "#domain/coding-time.ts";
import { mostMinutesAtOnce } from "#domain/habits.ts";
import { msg } from "#domain/i18n/translate.ts";

const habit = z.string().max(60);
/** The day that the page shows, which is not always the server's. */
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/, msg("Reload the page: its day cannot be read."));
const inADay = z.int().min(0).max(1440);
/** A test holds its number to `mostMinutesAtOnce`. */
const wrong = msg("Write a whole number of minutes from 1 to 600.");

export const tickSchema = z.object({ habit, day });
/** `minutes` are those that the page shows, and that go with the tick. */
export const untickSchema = z.object({ habit, day, minutes: inADay });
/** `seen` are the minutes that the page shows: sent twice by a double click, they are added once. */
export const addMinutesSchema = z.object({ habit, day, seen: inADay, minutes: z.coerce.number({ error: wrong }).int(wrong).min(1, wrong).max(mostMinutesAtOnce, wrong) });
export const startClockSchema = z.object({ habit });
/** `minutes` answers how many were meant, where a clock was forgotten; 0 adds nothing. */
export const stopClockSchema = z.object({ habit, minutes: z.coerce.number({ error: wrong }).int(wrong).min(0, wrong).max(mostMinutesAtOnce, wrong).nullable().default(null) });
export const logCodingSchema = z.object({ day });
export const switchOnSchema = z.object({});
/** A page that was out of reach for long tells more than can count: it is cut, not refused. */
export const codingTimeSchema = z.object({ seconds: z.int().min(1).max(24 * 3600).transform((seconds) => Math.min(seconds, mostSecondsAtOnce)) });

export type Tick = z.output<typeof tickSchema>;
export type Untick = z.output<typeof untickSchema>;
export type AddMinutes = z.output<typeof addMinutesSchema>;
export type StopClock = z.output<typeof stopClockSchema>;
