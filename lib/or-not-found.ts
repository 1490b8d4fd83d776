import "server-only";
import { NotFoundError } from "#domain/errors.ts";

/** For pages: what a query answers; what is not there, or not the reader's, is a page that is not there. */
export async function orNotFound<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    const { notFound } = await import("next/navigation");
    return notFound();
  }
}
