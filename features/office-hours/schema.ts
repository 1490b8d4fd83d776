import { z } from "zod";
import { msg } from "#domain/i18n/translate.ts";
import { mostWeeks, slotChoices } from "#domain/office-hours.ts";

export const maxTopicLength = 500;
export const maxPlaceLength = 300;
export const maxReasonLength = 500;

const message = z.string().trim().max(maxReasonLength, msg("At most 500 characters.")).default("");
const at = z.coerce.date();

export const offerSchema = z.object({
  cohortId: z.uuid(msg("Choose a cohort.")),
  day: z.iso.date(msg("Choose a day.")),
  from: z.string().max(5),
  to: z.string().max(5),
  slotMinutes: z.coerce.number().pipe(z.literal(slotChoices)),
  weeks: z.coerce.number().int().min(1, msg("At least once.")).max(mostWeeks, msg("At most 26 weeks.")).default(1),
  place: z.string().trim().min(1, msg("Say where to come: a room, or the address of a call.")).max(maxPlaceLength, msg("At most 300 characters.")),
  note: z.string().trim().max(maxTopicLength, msg("At most 500 characters.")).default(""),
});
export type OfferInput = z.infer<typeof offerSchema>;

export const bookSchema = z.object({ officeHoursId: z.uuid(), startsAt: at, topic: z.string().trim().max(maxTopicLength, msg("At most 500 characters.")).default("") });
export type BookInput = z.infer<typeof bookSchema>;

export const cancelBookingSchema = z.object({ bookingId: z.uuid(), message });
export type CancelBooking = z.infer<typeof cancelBookingSchema>;

export const withdrawSlotSchema = z.object({ officeHoursId: z.uuid(), startsAt: at, message });
export type WithdrawSlot = z.infer<typeof withdrawSlotSchema>;

export const withdrawHoursSchema = z.object({
  officeHoursId: z.uuid(), message,
  /** With those that follow week by week, of the same offer. */
  following: z.boolean().default(false),
});
export type WithdrawHours = z.infer<typeof withdrawHoursSchema>;
