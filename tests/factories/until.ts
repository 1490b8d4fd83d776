import { setTimeout as sleep } from "node:timers/promises";

/**
 * Asks again and again until there is an answer; what comes to pass without a message needs it.
 * @throws when there is none in time
 */
export async function until<T>(what: string, ask: () => Promise<T | null | undefined | false>, timeoutMs = 10_000): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (Date.now() > deadline) throw new Error(`waited ${timeoutMs} ms in vain for: ${what}`);
    await sleep(20);
  }
}
