import "server-only";

/** How far apart the moments are at which an answer may come. */
const stepMs = 250;

/**
 * Does the work and answers, or throws, at a multiple of a quarter second after it began: what the work
 * took within a step (one password hash to compare, or two) cannot be read from the time.
 */
export async function inSteps<T>(work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  try {
    return await work();
  } finally {
    const taken = performance.now() - start;
    await new Promise((resolve) => setTimeout(resolve, Math.ceil(taken / stepMs) * stepMs - taken));
  }
}
