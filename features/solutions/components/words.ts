/** How many people have said thanks; nothing where nobody has yet. */
export const thanksWords = (count: number): string => count === 0 ? "" : `Thanked by ${count}`;
