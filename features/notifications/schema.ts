import { z } from "zod";
import { msg } from "#domain/i18n/translate.ts";
import { minuteOf } from "#domain/mail-schedule.ts";
import { kindSchema, mailChoices, notificationKinds } from "#domain/notifications.ts";

/** What stands behind the address of the list: anything odd is its first page. */
export const listAddressSchema = z.object({ show: z.string().optional().catch(undefined), page: z.coerce.number().int().min(1).max(10_000).catch(1) })
  .transform(({ show, page }) => ({ unreadOnly: show === "unread", page }));

export const readAllSchema = z.strictObject({ upTo: z.coerce.date() });

export const stopMailsSchema = z.strictObject({ token: z.string().max(200) });

const clockSchema = z.string(msg("Write both times of your quiet hours, or switch them off.")).transform((clock, context) => {
  const minute = minuteOf(clock);
  if (minute === null) context.addIssue({ code: "custom", message: msg("Write both times of your quiet hours, or switch them off.") });
  return minute ?? 0;
});

/** The form sends a field for each kind, "mail.thanked" and, where it is ticked, "onSite.thanked". */
export const settingsSchema = z.preprocess((input) => {
  if (typeof input !== "object" || input === null || "choices" in input) return input;
  const fields = new Map<string, unknown>(Object.entries(input));
  return {
    choices: notificationKinds.map((kind) => ({ kind, onSite: fields.get(`onSite.${kind}`) === "on", mail: fields.get(`mail.${kind}`) })),
    digest: fields.get("digest"),
    quiet: fields.get("quiet") === "on" ? { from: fields.get("quietFrom"), until: fields.get("quietUntil") } : null,
  };
}, z.strictObject({
  choices: z.array(z.strictObject({ kind: kindSchema, onSite: z.boolean(), mail: z.enum(mailChoices) })).max(notificationKinds.length),
  digest: z.enum(["daily", "weekly"]),
  quiet: z.strictObject({ from: clockSchema, until: clockSchema }).refine(({ from, until }) => from !== until, msg("Quiet hours begin and end at different times.")).nullable(),
}));
export type NotificationSettings = z.infer<typeof settingsSchema>;
