"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { safeNext } from "#domain/accounts.ts";
import { leadsIntoCohort } from "#features/cohorts/queries.ts";
import { changePractice } from "#features/habits/service.ts";
import { action, attempt } from "#lib/action.ts";
import { currentUser, endSession, startSession } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";
import { inSteps } from "#lib/steady.ts";
import { confirmAddress, requestAddress } from "./address.ts";
import { nextState, type FormState } from "#lib/form-state.ts";
import { requestReset, resetPassword } from "./password-reset.ts";
import { register } from "./registration.ts";
import {
  changeAddressSchema, changePasswordSchema, confirmAddressSchema, disconnectSchema, forgotPasswordSchema, noInputSchema, practiceSchema, profileSchema, registrationSchema, resetPasswordSchema, signInSchema,
} from "./schema.ts";
import { changePassword, changeProfile, disconnectProvider } from "./settings.ts";
import { checkPassword, endAllSessions } from "./sign-in.ts";
import { currentVisitor, rememberBrowser } from "./visitor.ts";

export async function registerAction(previous: FormState, form: FormData): Promise<FormState> {
  const result = await attempt(registrationSchema, form, async ({ next, ...input }) => {
    const visitor = await currentVisitor();
    const invited = await leadsIntoCohort(safeNext(next));
    const user = await inSteps(() => register(input, visitor, invited));
    await startSession(user);
    await rememberBrowser(input.email, user.id);
    return redirect(safeNext(next));
  });
  return nextState(previous, form, ["name", "email"], result);
}

export async function signInAction(previous: FormState, form: FormData): Promise<FormState> {
  const result = await attempt(signInSchema, form, async ({ next, ...input }) => {
    const visitor = await currentVisitor();
    const user = await inSteps(() => checkPassword(input, visitor));
    await startSession(user);
    await rememberBrowser(input.email, user.id);
    return redirect(safeNext(next));
  });
  return nextState(previous, form, ["email"], result);
}

export async function signOutAction(): Promise<void> {
  await endSession();
  redirect("/sign-in");
}

export async function signOutEverywhereAction(): Promise<void> {
  const user = await currentUser();
  if (user) await endAllSessions(user.id);
  await endSession();
  redirect("/sign-in");
}

export async function forgotPasswordAction(previous: FormState, form: FormData): Promise<FormState> {
  const result = await attempt(forgotPasswordSchema, form, async ({ email }) => {
    await requestReset(email, await currentVisitor());
    return (await serverT())("If {email} has an account here, a mail with a link is on its way to it. The link works for one hour.", { email });
  });
  return nextState(previous, form, ["email"], result);
}

export async function resetPasswordAction(previous: FormState, form: FormData): Promise<FormState> {
  const result = await attempt(resetPasswordSchema, form, async ({ token, password }) => {
    await startSession(await resetPassword(token, password, await currentVisitor()));
    return redirect("/settings?notice=password-changed");
  });
  return nextState(previous, form, [], result);
}

export async function confirmAddressAction(previous: FormState, form: FormData): Promise<FormState> {
  const result = await attempt(confirmAddressSchema, form, async ({ token, password }) => {
    const user = await currentUser();
    const confirmed = await confirmAddress(token, { sessionUserId: user?.id ?? null, password }, await currentVisitor());
    if (user?.id !== confirmed.id) await startSession(confirmed);
    return redirect("/settings?notice=address-confirmed");
  });
  return nextState(previous, form, [], result);
}

const changePasswordHere = action(changePasswordSchema, async ({ oldPassword, newPassword }, user) => {
  const t = await serverT();
  await startSession(await changePassword(user.id, oldPassword, newPassword, t.language));
  return t("Your password is changed. Every other session was ended; this one goes on.");
});

export async function changePasswordAction(previous: FormState, form: FormData): Promise<FormState> {
  return nextState(previous, form, [], await changePasswordHere(form));
}

const changeProfileHere = action(profileSchema, async (profile, user) => {
  await changeProfile(user.id, profile);
  refresh();
  return (await serverT())("Saved.");
});

export async function changeProfileAction(previous: FormState, form: FormData): Promise<FormState> {
  return nextState(previous, form, ["name", "timeZone"], await changeProfileHere(form));
}

const changePracticeHere = action(practiceSchema, async (practice, user) => {
  await changePractice(user, practice);
  refresh();
  const t = await serverT();
  return practice.habits ? t("Saved.") : t("Saved. Your habits are switched off; what you logged is kept.");
});

export async function changePracticeAction(previous: FormState, form: FormData): Promise<FormState> {
  return nextState(previous, form, ["habits", "paperGoal"], await changePracticeHere(form));
}

const changeAddressHere = action(changeAddressSchema, async ({ email, password }, user) => {
  const t = await serverT();
  const outcome = await requestAddress(user.id, email, password, t.language);
  refresh();
  return {
    changed: t("Your address is {email} now. You sign in with it from here on.", { email }),
    mailed: t("A mail with a link is on its way to {email}. The address is yours once you open the link.", { email }),
    same: t("{email} is your address already.", { email }),
  }[outcome];
});

export async function changeAddressAction(previous: FormState, form: FormData): Promise<FormState> {
  return nextState(previous, form, ["email"], await changeAddressHere(form));
}

const disconnectHere = action(disconnectSchema, async ({ provider }, user) => {
  await disconnectProvider(user.id, provider);
  refresh();
  return (await serverT())("Disconnected.");
});

export async function disconnectAction(previous: FormState, form: FormData): Promise<FormState> {
  return nextState(previous, form, [], await disconnectHere(form));
}

const mailPasswordLink = action(noInputSchema, async (_input, user) => {
  await requestReset(user.email, await currentVisitor());
  return (await serverT())("A mail with a link is on its way to {email}. The link works for one hour.", { email: user.email });
});

/** A link to set a first password, for someone who signs in through a provider alone. */
export async function mailPasswordLinkAction(previous: FormState, form: FormData): Promise<FormState> {
  return nextState(previous, form, [], await mailPasswordLink(form));
}
