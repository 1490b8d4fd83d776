import "server-only";
import { msg } from "#domain/i18n/translate.ts";
import { takeTurn } from "#lib/throttle.ts";

interface Turns { what: "questions" | "answers"; of: string; most: number }

const hour = 60 * 60;
const tooMany = { questions: msg("You have asked ten questions within an hour: give the others time to answer."), answers: msg("You have written sixty answers within an hour, which is as many as we take.") };

/**
 * Does the work, if the person has a turn left this hour. A turn counts for what was written: what failed, and the
 * second press of a double click, give it back.
 * @throws {ThrottledError} saying how long to wait
 */
export async function inTurn({ what, of, most }: Turns, work: () => Promise<{ id: string; again: boolean }>): Promise<{ id: string }> {
  const turn = await takeTurn(tooMany[what], [{ scope: `discussion ${what}`, of, most, seconds: hour }]);
  try {
    const { id, again } = await work();
    if (again) await turn.giveBack();
    return { id };
  } catch (error) {
    await turn.giveBack();
    throw error;
  }
}
