import "server-only";
import { languageFrom, type Language } from "#domain/i18n/language.ts";
import type { Translate } from "#domain/i18n/translate.ts";
import { speakerOf } from "#lib/i18n/server.ts";
import { mailLink, paragraphs } from "#lib/mail-text.ts";
import type { Mail } from "#lib/mail.ts";

/** What a mail to somebody is said in: the language of their account, else the one in which it was asked for. */
export const mailLanguage = (own: string | null, asked: Language | undefined): Translate => speakerOf(languageFrom(own) ?? asked ?? "en");

export const confirmAddressMail = (t: Translate, to: string, name: string, token: string): Mail => ({
  to,
  subject: t("Confirm your address for Descent"),
  text: paragraphs(
    t("Hello {name},", { name }),
    t("this address was given for an account at Descent. Open this link within seven days to confirm that it is yours:"),
    mailLink(`/confirm-address/${token}`),
    t("If you did not ask for this, leave the link alone: nothing will come of it."),
  ),
});

/** To the owner of an address that someone gave for another account. */
export const addressInUseMail = (t: Translate, to: string, name: string): Mail => ({
  to,
  subject: t("You already have an account at Descent"),
  text: paragraphs(
    t("Hello {name},", { name }),
    t("someone, most likely you, has just given this address for an account at Descent. It has one already. If that was you, sign in to it:"),
    mailLink("/sign-in"),
    t("Or choose a new password, if the old one is lost:"),
    mailLink("/forgot-password"),
    t("If it was not you, there is nothing to do: nobody came into your account."),
  ),
});

export const resetMail = (t: Translate, to: string, name: string, token: string): Mail => ({
  to,
  subject: t("Choose a new password for Descent"),
  text: paragraphs(
    t("Hello {name},", { name }),
    t("a new password was asked for your account at Descent. Choose one here within the hour; the link works once:"),
    mailLink(`/reset-password/${token}`),
    t("If you did not ask for this, there is nothing to do: your password stays as it is."),
  ),
});

export const passwordChangedMail = (t: Translate, to: string, name: string): Mail => ({
  to,
  subject: t("Your password at Descent was changed"),
  text: paragraphs(
    t("Hello {name},", { name }),
    t("the password of your account at Descent has just been changed, and its other sessions were ended."),
    t("If that was not you, choose a new password now:"),
    mailLink("/forgot-password"),
  ),
});

export const addressChangedMail = (t: Translate, to: string, name: string, newAddress: string): Mail => ({
  to,
  subject: t("The address of your account at Descent was changed"),
  text: paragraphs(
    t("Hello {name},", { name }),
    t("your account at Descent now belongs to the address {address}; you sign in with that one, and mails go there.", { address: newAddress }),
    t("If that was not you, answer this mail: the people who run this site can help."),
  ),
});
