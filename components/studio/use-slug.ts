"use client";

import { useState } from "react";
import { freeSlug, slugOf } from "#domain/challenge-slug.ts";

/**
 * The name in the address of something new: made of `from`, such as its title, until somebody types one.
 * @param taken names that cannot be used
 * @returns `free` is a name that could be taken instead, where the one in the field is taken; else null
 */
export function useSlug(from: string, taken: readonly string[]): { slug: string; setSlug(slug: string): void; free: string | null } {
  const [own, setOwn] = useState<string | null>(null);
  const names = new Set(taken);
  const suggested = slugOf(from);
  const slug = own ?? (suggested === "" ? "" : freeSlug(suggested, names));
  return { slug, setSlug: setOwn, free: names.has(slug) ? freeSlug(slug, names) : null };
}
