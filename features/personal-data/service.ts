import "server-only";
import { ExpectedError, ForbiddenError } from "#domain/errors.ts";
import { languages } from "#domain/i18n/language.ts";
import { msg } from "#domain/i18n/translate.ts";
import { confirmPassword } from "#features/accounts/service.ts";
import { db } from "#lib/db.ts";
import { speakerOf } from "#lib/i18n/server.ts";

/** What the person types to delete their account, in their language. */
export const deletionWord = msg("delete my account");

/** In any of the languages: the page may have been opened in another one. */
const isDeletionWord = (typed: string): boolean => languages.some((language) => speakerOf(language)(deletionWord) === typed.trim().toLowerCase());

/**
 * Deletes the viewer's account and everything that is theirs, at once and for good. What they decided about others
 * stays, without their name.
 * @throws {ExpectedError} when the words or the password are not right
 * @throws {ThrottledError} after too many wrong passwords
 * @throws {ForbiddenError} for the last administrator, whom the site cannot do without
 */
export async function deleteAccount(viewer: { id: string }, { password, confirmation }: { password: string; confirmation: string }): Promise<void> {
  if (!isDeletionWord(confirmation)) throw new ExpectedError("Type those words to say that you mean it. Nothing was deleted.");
  await confirmPassword(viewer.id, password);
  await db().$transaction(async (tx) => {
    // Two administrators who leave at the same time must not both be the last but one.
    await tx.$executeRaw`select 1 from "User" where role = 'admin' order by id for update`;
    const [{ role, email }, admins] = [await tx.user.findUniqueOrThrow({ where: { id: viewer.id }, select: { role: true, email: true } }), await tx.user.count({ where: { role: "admin" } })];
    if (role === "admin" && admins === 1) throw new ForbiddenError("You are the only administrator: give somebody else that role first. Nothing was deleted.");
    // What they have sent in reviews stays without their name; what they have not sent nobody could ever see.
    await tx.reviewComment.deleteMany({ where: { authorId: viewer.id, sentAt: null } });
    // With their name and address.
    if (email !== null) await tx.invitation.deleteMany({ where: { email } });
    await tx.user.delete({ where: { id: viewer.id }, select: { id: true } });
  });
}
