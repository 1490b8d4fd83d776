import "server-only";
import { ExpectedError, ThrottledError } from "#domain/errors.ts";
import { msg } from "#domain/i18n/translate.ts";
import { db } from "#lib/db.ts";
import { takeTurn, type Turn } from "#lib/throttle.ts";
import { findOpened, selectCandidates, type Candidate } from "./candidates.ts";
import { knownBrowser } from "./known-browser.ts";
import { knownBrowserLimits, signInLimits, type Visitor } from "./limits.ts";
import type { SignedIn } from "./registration.ts";
import type { SignInInput } from "./schema.ts";

const tooMany = msg("Too many tries to sign in.");

/** One sentence for a wrong address, a wrong password, and an account that has none. */
const refusal = () => new ExpectedError("This address and password do not open an account. Check both, or ask for a new password.");

/**
 * The account that the address and the password open: its owner's, or one that waits for the address to
 * be confirmed. A browser that has opened one of them before has tries of its own for that one.
 * @throws {ThrottledError} after too many wrong ones; the right one is not counted
 * @throws {ExpectedError}
 */
export async function checkPassword({ email, password }: SignInInput, visitor: Visitor): Promise<SignedIn> {
  const browser = knownBrowser(visitor.browserCookie, email);
  if (browser === null) return openWithin(await takeTurn(tooMany, signInLimits(email, visitor)), await selectCandidates(email), password);

  const ownTurn = await takeTurn(tooMany, knownBrowserLimits(browser));
  const candidates = await selectCandidates(email);
  const [own, others] = [candidates.filter(({ id }) => id === browser.accountId), candidates.filter(({ id }) => id !== browser.accountId)];
  const opened = await findOpened(own, password);
  if (opened) {
    await ownTurn.giveBack();
    return signedIn(opened);
  }
  const turn = await takeTurn(tooMany, signInLimits(email, visitor)).catch((error: unknown) => {
    // Strangers have used these up: whoever mistyped here must not be told to wait.
    throw error instanceof ThrottledError ? refusal() : error;
  });
  return openWithin(turn, others, password);
}

async function openWithin(turn: Turn, candidates: readonly Candidate[], password: string): Promise<SignedIn> {
  const opened = await findOpened(candidates, password);
  if (!opened) throw refusal();
  await turn.giveBack();
  return signedIn(opened);
}

const signedIn = ({ id, sessionVersion }: Candidate): SignedIn => ({ id, sessionVersion });

/** Ends every session of the account, this one too. */
export async function endAllSessions(userId: string): Promise<void> {
  await db().user.update({ where: { id: userId }, data: { sessionVersion: { increment: 1 } }, select: { id: true } });
}
