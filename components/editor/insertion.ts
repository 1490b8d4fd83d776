/** A text that stands on lines of its own, for the end of `line`: Markdown parts such pieces by empty lines. */
export const asBlock = (text: string, line: string): string => `${line.trim() === "" ? "\n" : "\n\n"}${text}\n`;
