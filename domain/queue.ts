/** What waits for a person: code to review, something of a project, evidence for an achievement. */
export const queueKinds = ["review", "report", "evidence"] as const;
export type QueueKind = (typeof queueKinds)[number];

/** How long something stays in somebody's hands; renewed while they work on it. */
export const claimMinutes = 30;

/** How long an answer may take: from one hour to thirty days. */
export const targetHours = { min: 1, max: 720 } as const;

/** Where a student is in no cohort that says otherwise. */
export const usualTargetHours = 48;

const hour = 3_600_000;

/** How something stands to the time in which it was to be answered. */
export type Target = { state: "waiting" | "soon" | "breached"; at: Date };

/** Waiting things are marked when a quarter of their time is left. */
const soonPart = 0.25;

/** @param since since when it waits for a person; @param hours within which its cohort answers */
export function targetOf(since: Date, hours: number, now: Date): Target {
  const at = new Date(since.getTime() + hours * hour);
  const left = at.getTime() - now.getTime();
  return { at, state: left <= 0 ? "breached" : left <= hours * hour * soonPart ? "soon" : "waiting" };
}
