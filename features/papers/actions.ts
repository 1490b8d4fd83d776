"use server";

import { refresh } from "next/cache";
import { action } from "#lib/action.ts";
import { addCitedSchema, addPaperSchema, editPaperSchema, moveSchema, removeSchema } from "./schema.ts";
import { addCitedPaper, addPaper, editPaper, movePaper, removePaper } from "./service.ts";

/** The list shows what has become, in the same answer. */
async function andRefresh<T>(work: Promise<T>): Promise<T> {
  const result = await work;
  refresh();
  return result;
}

export const addPaperAction = action(addPaperSchema, (input, user) => andRefresh(addPaper(user, input)));

export const addCitedPaperAction = action(addCitedSchema, (input, user) => andRefresh(addCitedPaper(user, input)));

export const editPaperAction = action(editPaperSchema, (input, user) => andRefresh(editPaper(user, input)));

export const movePaperAction = action(moveSchema, (input, user) => andRefresh(movePaper(user, input)));

export const removePaperAction = action(removeSchema, (input, user) => andRefresh(removePaper(user, input)));
