import type { DraftKeeper } from "./draft-keeper.ts";

const pauseMs = 100;
const mostTries = 200;

/** Whether the server has all that is typed, once it has; false when it cannot have it now. */
export async function savedToTheEnd(keeper: Pick<DraftKeeper, "flush" | "snapshot">): Promise<boolean> {
  for (let tries = 0; tries < mostTries; tries++) {
    await keeper.flush();
    const { kind } = keeper.snapshot().status;
    if (kind === "saved") return true;
    if (kind !== "saving" && kind !== "typing") return false;
    // A save is on its way already.
    await new Promise((resume) => setTimeout(resume, pauseMs));
  }
  return false;
}
