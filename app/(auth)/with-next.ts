/** The path of a page that leads on to `next`, a path of this site, when it is done. */
export const withNext = (page: string, next: string): string => next === "/" ? page : `${page}?next=${encodeURIComponent(next)}`;
