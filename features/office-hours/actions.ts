"use server";
import { action } from "#lib/action.ts";
import { book, cancelBooking } from "./bookings.ts";
import { offerHours, withdrawHours, withdrawSlot } from "./offers.ts";
import { bookSchema, cancelBookingSchema, offerSchema, withdrawHoursSchema, withdrawSlotSchema } from "./schema.ts";

export const offerHoursAction = action(offerSchema, (input, user) => offerHours(user, input));

export const withdrawSlotAction = action(withdrawSlotSchema, (input, user) => withdrawSlot(user, input));

export const withdrawHoursAction = action(withdrawHoursSchema, (input, user) => withdrawHours(user, input));

export const bookAction = action(bookSchema, (input, user) => book(user, input));

export const cancelBookingAction = action(cancelBookingSchema, (input, user) => cancelBooking(user, input));
