import { slugSchema } from "./exercise.ts";

export const maxSlugLength = 60;

/** "Softmax, but stable!" → "softmax-but-stable"; empty where no letter of a to z and no digit is left. */
export const slugOf = (title: string): string =>
  title.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "").replace(/ß/g, "ss").replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, maxSlugLength).replace(/-+$/, "");

/** Whether it may stand in an address: lower-case words of a to z and digits, joined by hyphens, at most sixty characters. */
export const isSlug = (text: string): boolean => text.length <= maxSlugLength && slugSchema.safeParse(text).success;

/** The slug itself where it is free, else the first of "slug-2", "slug-3" … that is. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  for (let number = 2; ; number++) {
    const ending = `-${number}`;
    const next = slug.slice(0, maxSlugLength - ending.length).replace(/-+$/, "") + ending;
    if (!taken.has(next)) return next;
  }
}
