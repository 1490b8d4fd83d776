import { after, before, describe, it } from "node:test";
import assert from "node:assert/strict";
import { defaultEditorSettings } from "#domain/editor-settings.ts";
import { confirmAddress, requestAddress } from "#features/accounts/address.ts";
import { requestReset } from "#features/accounts/password-reset.ts";
import { register } from "#features/accounts/registration.ts";
import { changePassword } from "#features/accounts/settings.ts";
import { selectExercisePage } from "#features/exercises/queries.ts";
import { deleteAccount } from "#features/personal-data/service.ts";
import { selectEditorSettings } from "#features/preferences/queries.ts";
import { editorFormSchema, languageChoiceSchema, motionSchema, visitorLanguageSchema } from "#features/preferences/schema.ts";
import { changeEditorSettings, changeLanguage, changeMotion } from "#features/preferences/service.ts";
import { listExercises } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import { goodPassword, registered, someEmail, someVisitor, userOfNewSession } from "#tests/factories/accounts.ts";
import { startMailServer, type MailServer } from "#tests/factories/mail-server.ts";
import { tokenIn } from "#tests/factories/outbox.ts";
import { makePerson } from "#tests/factories/people.ts";

let mails: MailServer;
before(async () => {
  mails = await startMailServer();
  process.env.SMTP_URL = mails.url;
});
after(() => mails.stop());
after(() => db().$disconnect());

const languageOf = async (id: string) => (await db().user.findUniqueOrThrow({ where: { id }, select: { language: true } })).language;

describe("editor", () => {
  it("who never chose has the defaults; what was chosen is there, and on the exercise's page", async () => {
    const ada = await makePerson();
    assert.deepEqual(await selectEditorSettings(ada), defaultEditorSettings);
    const chosen = { font: "system", size: 18, vim: true } as const;
    await changeEditorSettings(ada, chosen);
    assert.deepEqual(await selectEditorSettings(ada), chosen);
    assert.deepEqual((await selectExercisePage(ada, listExercises()[0].slug)).editor, chosen);
  });

  it("saved twice at once by a double click, there is one row; somebody else's stays as it was", async () => {
    const [ada, eve] = await Promise.all([makePerson(), makePerson("student", "Eve")]);
    const save = () => changeEditorSettings(ada, { font: "system", size: 12, vim: false });
    await Promise.all([save(), save()]);
    assert.equal(await db().editorSettings.count({ where: { userId: ada.id } }), 1);
    assert.deepEqual(await selectEditorSettings(eve), defaultEditorSettings);
  });

  it("a font that was offered once, and a size that somebody wrote by hand, do not keep the page from being shown", async () => {
    const ada = await makePerson();
    await db().editorSettings.create({ data: { userId: ada.id, font: "fira-code", size: 99, vim: true } });
    assert.deepEqual(await selectEditorSettings(ada), { font: "jetbrains-mono", size: 20, vim: true });
  });

  it("the form is taken as browsers send it, and nothing else", () => {
    assert.deepEqual(editorFormSchema.parse({ font: "system", size: "16", vim: "on" }), { font: "system", size: 16, vim: true });
    assert.equal(editorFormSchema.parse({ font: "system", size: "16" }).vim, false);
    for (const wrong of [{ font: "x", size: "16" }, { font: "system", size: "11" }, { font: "system", size: "21" }, { font: "system", size: "1e1" }, { font: "system", size: "" }, { font: "system", size: "16", vim: "yes" }]) {
      assert.equal(editorFormSchema.safeParse(wrong).success, false, JSON.stringify(wrong));
    }
  });
});

describe("language and motion", () => {
  it("are the session's from the next request on, and nobody else's", async () => {
    const [ada, eve] = [await registered(), await registered()];
    await changeLanguage(ada, "de");
    await changeMotion(ada, true);
    const user = await userOfNewSession(ada);
    assert.deepEqual([user?.language, user?.reducedMotion], ["de", true]);
    const other = await userOfNewSession(eve);
    assert.deepEqual([other?.language, other?.reducedMotion], [null, false]);
    await changeLanguage(ada, null);
    assert.equal(await languageOf(ada.id), null);
  });

  it("what is not offered is not taken", () => {
    assert.equal(languageChoiceSchema.parse({ language: "browser" }).language, null);
    assert.equal(languageChoiceSchema.safeParse({ language: "tlh" }).success, false);
    assert.equal(visitorLanguageSchema.safeParse({ language: "browser" }).success, false);
    assert.equal(motionSchema.safeParse({ motion: "" }).success, false);
  });
});

describe("the language of mails", () => {
  const person = (email: string) => ({ name: "Ada", email, password: goodPassword, timeZone: "Europe/Berlin" });

  it("a registration keeps the language that was chosen, and its mail is in it", async () => {
    const email = someEmail();
    const { id } = await register(person(email), { ...someVisitor(), language: "de", chosenLanguage: "de" });
    assert.equal(await languageOf(id), "de");
    const mail = await mails.mailTo(email);
    assert.match(mail.subject, /Bestätige deine Adresse/);
    assert.match(mail.text, /^Hallo Ada,/);
    assert.ok(tokenIn(mail, "confirm-address"));
  });

  it("a browser in German alone makes a German mail, but no choice for the account", async () => {
    const email = someEmail();
    const { id } = await register(person(email), { ...someVisitor(), language: "de" });
    assert.equal(await languageOf(id), null);
    assert.match((await mails.mailTo(email)).subject, /Bestätige/);
  });

  it("the owner of an address is written to in their language, not in the stranger's", async () => {
    const owner = await registered();
    await confirmAddress(tokenIn(await mails.mailTo(owner.email), "confirm-address"), { sessionUserId: owner.id, password: "" }, someVisitor());
    await changeLanguage(owner, "de");
    await register({ ...person(owner.email), password: "nine quiet lighthouses" }, { ...someVisitor(), language: "en" });
    assert.match((await mails.mailTo(owner.email, 2)).subject, /Du hast schon ein Konto/);
  });

  it("a reset is in the account's language; one that follows the browser, in that of the request", async () => {
    const [ada, eve] = [await registered(), await registered()];
    // Two mails that are under way at once may overtake each other.
    for (const { email } of [ada, eve]) await mails.mailTo(email);
    await changeLanguage(ada, "de");
    await requestReset(ada.email, someVisitor());
    assert.match((await mails.mailTo(ada.email, 2)).subject, /neues Passwort/);
    await requestReset(eve.email, { ...someVisitor(), language: "en" });
    assert.match((await mails.mailTo(eve.email, 2)).subject, /Choose a new password/);
  });

  it("what is asked for while signed in, in the language that is being read", async () => {
    const ada = await registered();
    const next = someEmail();
    await requestAddress(ada.id, next, goodPassword, "de");
    assert.match((await mails.mailTo(next)).subject, /Bestätige/);
    const token = tokenIn(await mails.mailTo(next), "confirm-address");
    await confirmAddress(token, { sessionUserId: ada.id, password: "" }, someVisitor());
    await changePassword(ada.id, goodPassword, "nine quiet lighthouses", "de");
    assert.match((await mails.mailTo(next, 2)).subject, /Dein Passwort bei Descent wurde geändert/);
  });
});

describe("words that are typed", () => {
  for (const words of ["delete my account", " Mein Konto löschen "]) {
    it(`an account ends with “${words}”, in whichever language the page was`, async () => {
      const ada = await registered();
      await deleteAccount(ada, { password: goodPassword, confirmation: words });
      assert.equal(await db().user.count({ where: { id: ada.id } }), 0);
    });
  }
});
