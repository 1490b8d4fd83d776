import { z } from "zod";
import { emailSchema, nameSchema, passwordProblem, timeZoneSchema } from "#domain/accounts.ts";
import { msg } from "#domain/i18n/translate.ts";

const typedPassword = (message: string) => z.string({ error: message }).min(1, message).max(1000, msg("Use at most 200 characters."));
const next = z.string().optional();

/** Where the browser's time zone is unknown to the server, or no script told it, the account starts with UTC. */
const startingTimeZone = timeZoneSchema.catch("UTC").default("UTC");

export const registrationSchema = z.object({ name: nameSchema, email: emailSchema, password: typedPassword(msg("Choose a password.")), timeZone: startingTimeZone, next })
  .superRefine(({ name, email, password }, context) => {
    const problem = passwordProblem(password, [name, email]);
    if (problem) context.addIssue({ code: "custom", path: ["password"], message: problem });
  });
export type RegistrationInput = Omit<z.output<typeof registrationSchema>, "next">;

export const signInSchema = z.object({ email: emailSchema, password: typedPassword(msg("Write your password.")), next });
export type SignInInput = Pick<z.output<typeof signInSchema>, "email" | "password">;

export const forgotPasswordSchema = z.object({ email: emailSchema });

const newPassword = typedPassword(msg("Choose a new password.")).superRefine((password, context) => {
  const problem = passwordProblem(password);
  if (problem) context.addIssue({ code: "custom", message: problem });
});

export const resetPasswordSchema = z.object({ token: z.string().max(200), password: newPassword });

export const confirmAddressSchema = z.object({ token: z.string().max(200), password: z.string().max(1000).default("") });

export const changePasswordSchema = z.object({ oldPassword: typedPassword(msg("Write your old password.")), newPassword });

export const profileSchema = z.object({ name: nameSchema, timeZone: timeZoneSchema });

const goalText = msg("Write a whole number of papers from 0 to 50.");
/** A checkbox that is not ticked sends nothing. */
export const practiceSchema = z.object({ habits: z.literal("on").optional().transform((ticked) => ticked !== undefined), paperGoal: z.string().trim().regex(/^\d{1,2}$/, goalText).transform(Number).refine((goal) => goal <= 50, goalText) });

export const changeAddressSchema = z.object({ email: emailSchema, password: z.string().max(1000).default("") });

export const disconnectSchema = z.object({ provider: z.string().max(40) });

export const noInputSchema = z.object({});
