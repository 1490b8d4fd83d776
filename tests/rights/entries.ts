import type { Row } from "./callers.ts";
import type { Secret, World } from "./world.ts";

export interface PageEntry {
  /** The folder under app/: "(learn)/today". */
  page: string;
  path: (world: World) => string;
  expect: Row;
  /** Opening it changes something: only refusals are asked for. */
  changes?: boolean;
}

export interface RouteEntry {
  /** The folder under app/: "api/health". */
  route: string;
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  path: (world: World) => string;
  body?: (world: World) => unknown;
  /** Sends bytes, as a file. */
  bytes?: boolean;
  expect: Row;
  changes?: boolean;
  /** What it tells its reader although no page does: what is kept about somebody is theirs to have. */
  tells?: Secret;
}

export interface ActionEntry {
  /** "features/notes/actions.ts#saveNoteAction" */
  action: string;
  input: (world: World) => unknown;
  /** A form’s action: it takes the state before, and the fields. */
  form?: boolean;
  expect: Row;
  /** It changes nothing: those who are allowed ask too. */
  reads?: boolean;
  /** It ends what others need: who may does it after all others. */
  last?: boolean;
  /** Why nobody asks here. */
  unasked?: string;
}

/** Marks an action that ends what others need. */
export const last = (entry: ActionEntry): ActionEntry => ({ ...entry, last: true });
