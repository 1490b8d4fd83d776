/** Printed text without what does not matter to a reader: runs of blanks, blanks beside brackets and commas, the kind of quotes. */
const normalisePrinted = (text: string): string => text.trim().replaceAll(/["“”‘’`]/g, "'").replaceAll("−", "-").replaceAll(/\s+/g, " ").replaceAll(/ ?([[\]{}(),:]) ?/g, "$1");

/** Whether an answer to "what does this print?" says what the program prints. */
export const saysPrinted = (given: string, printed: string): boolean => normalisePrinted(given) === normalisePrinted(printed);
