import "server-only";
import { notFound } from "next/navigation";
import { NotFoundError } from "#domain/errors.ts";

/** For pages: what a query found, or the page that says that there is no such page. */
export async function orNotFound<T>(found: Promise<T>): Promise<T> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof NotFoundError) notFound();
    throw error;
  }
}
