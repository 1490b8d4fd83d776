"use server";

import { refresh } from "next/cache";
import { action } from "#lib/action.ts";
import { startClock, stopClock } from "./clock.ts";
import { earlierDaySchema, logEarlierDay } from "./earlier.ts";
import { addMinutesSchema, logCodingSchema, startClockSchema, stopClockSchema, switchOnSchema, tickSchema, untickSchema } from "./schema.ts";
import { addMinutes, changePractice, logCodingTime, tickHabit, untickHabit } from "./service.ts";

/** The page that asked shows what has become, in the same answer. */
async function andRefresh<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } finally {
    refresh();
  }
}

export const tickHabitAction = action(tickSchema, (input, user) => andRefresh(tickHabit(user, input)));

export const untickHabitAction = action(untickSchema, (input, user) => andRefresh(untickHabit(user, input)));

export const addMinutesAction = action(addMinutesSchema, (input, user) => andRefresh(addMinutes(user, input)));

export const startClockAction = action(startClockSchema, (input, user) => andRefresh(startClock(user, input)));

export const stopClockAction = action(stopClockSchema, (input, user) => andRefresh(stopClock(user, input)));

export const logCodingTimeAction = action(logCodingSchema, (input, user) => andRefresh(logCodingTime(user, input)));

export const logEarlierDayAction = action(earlierDaySchema, (input, user) => andRefresh(logEarlierDay(user, input)));

export const switchHabitsOnAction = action(switchOnSchema, (_input, user) => andRefresh(changePractice(user, { habits: true })));
