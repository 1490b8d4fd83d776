import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { ExpectedError } from "#domain/errors.ts";
import { inEnglish, type Translate } from "#domain/i18n/translate.ts";
import { actionUser, type SessionUser } from "./auth.ts";
import { isDatabaseAway } from "./database-away.ts";
import { logger } from "./logger.ts";

export interface ActionError {
  /** Name of the error's class ("ConflictError"), "InvalidInput", or "Unexpected". */
  code: string;
  message: string;
  /** What is wrong with each field, by the field's name. */
  fields?: Record<string, string>;
}

export type ActionResult<T> = { ok: true; value: T } | { ok: false; error: ActionError };

/** The language of who asked; loaded at its use, like everything that is of a request. */
export const askersLanguage = async (): Promise<Translate> => (await import("./i18n/server.ts")).serverT();

function invalidInput(error: z.ZodError, t: Translate): ActionError {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.join(".")] ??= t.asIs(issue.message);
  const { "": whole, ...named } = fields;
  return { code: "InvalidInput", message: whole ?? Object.values(named)[0] ?? t("The form could not be read."), fields: named };
}

/** The sentence for an error that nobody foresaw; the log has the rest under the same id. */
export function unexpected(error: unknown, t: Translate, context: Record<string, unknown> = {}): ActionError {
  if (isDatabaseAway(error)) {
    logger.warn({ ...context, err: error }, "the database cannot be reached");
    return { code: "Unavailable", message: t("The database cannot be reached just now. Nothing you typed is lost; try again in a moment.") };
  }
  const id = randomUUID().slice(0, 8);
  logger.error({ ...context, errorId: id, err: error }, "unexpected error");
  return { code: "Unexpected", message: t("Something went wrong on our side (error {id}). Nothing you typed is lost; try again.", { id }) };
}

/** Runs `work` and turns what it throws into an answer for the page. Redirects and "not found" pass through. */
async function settle<T>(work: () => Promise<T>): Promise<ActionResult<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof ExpectedError) return { ok: false, error: { code: error.name, message: error.inWords(await askersLanguage()) } };
    const { unstable_rethrow } = await import("next/navigation");
    unstable_rethrow(error);
    // The language may be what could not be read.
    return { ok: false, error: unexpected(error, await askersLanguage().catch(() => inEnglish)) };
  }
}

/** For visitors too: parses the input (an object or a FormData), then runs the handler. */
export async function attempt<S extends z.ZodType, T>(schema: S, input: unknown, handler: (input: z.output<S>) => Promise<T>): Promise<ActionResult<T>> {
  const parsed = schema.safeParse(input instanceof FormData ? Object.fromEntries(input) : input);
  if (!parsed.success) return { ok: false, error: invalidInput(parsed.error, await askersLanguage()) };
  return settle(() => handler(parsed.data));
}

/**
 * A server action for signed-in people: `export const saveDraft = action(schema, async (input, user) => …)`.
 * The handler authorises and calls one service.
 */
export function action<S extends z.ZodType, T>(schema: S, handler: (input: z.output<S>, user: SessionUser) => Promise<T>): (input: unknown) => Promise<ActionResult<T>> {
  return async (input) => {
    // Before the input is looked at: a visitor learns nothing about what a form accepts.
    const session = await settle(actionUser);
    return session.ok ? attempt(schema, input, (parsed) => handler(parsed, session.value)) : session;
  };
}
