"use server";

import { refresh } from "next/cache";
import { nextState, type FormState } from "#lib/form-state.ts";
import { action, attempt } from "#lib/action.ts";
import { currentUser } from "#lib/auth.ts";
import { keepLanguage } from "#lib/i18n/keep-language.ts";
import { requestLanguage, serverT, speakerOf } from "#lib/i18n/server.ts";
import { editorFormSchema, languageChoiceSchema, motionSchema, visitorLanguageSchema } from "./schema.ts";
import { changeEditorSettings, changeLanguage, changeMotion } from "./service.ts";

const changeLanguageHere = action(languageChoiceSchema, async ({ language }, user) => {
  const before = await requestLanguage();
  await changeLanguage(user, language);
  await keepLanguage(language);
  refresh();
  // Said in the language that the page is about to have; which one the browser's is, the page finds out.
  return speakerOf(language ?? before)("Saved.");
});

export async function changeLanguageAction(previous: FormState, form: FormData): Promise<FormState> {
  return nextState(previous, form, ["language"], await changeLanguageHere(form));
}

/** For visitors, who have a browser and no account; who is signed in here changes their account with it. */
export async function chooseLanguageAction(form: FormData): Promise<void> {
  await attempt(visitorLanguageSchema, form, async ({ language }) => {
    const user = await currentUser();
    if (user) await changeLanguage(user, language);
    await keepLanguage(language);
    refresh();
  });
}

const changeMotionHere = action(motionSchema, async ({ motion }, user) => {
  await changeMotion(user, motion === "reduced");
  refresh();
  return (await serverT())("Saved.");
});

export async function changeMotionAction(previous: FormState, form: FormData): Promise<FormState> {
  return nextState(previous, form, ["motion"], await changeMotionHere(form));
}

const changeEditorHere = action(editorFormSchema, async (settings, user) => {
  await changeEditorSettings(user, settings);
  refresh();
  return (await serverT())("Saved. The editor has it the next time you open an exercise.");
});

export async function changeEditorAction(previous: FormState, form: FormData): Promise<FormState> {
  return nextState(previous, form, ["font", "size", "vim"], await changeEditorHere(form));
}
