"use client";

import { createContext } from "react";

export interface EditorAccess {
  /** Puts another text into the editor, with the present one kept in the history; says what was done. */
  restore(source: string, words: string): void;
}

/** The editor of the exercise's page, for what stands beside it; null on other pages. */
export const EditorContext = createContext<EditorAccess | null>(null);
