/** A row of a table in text, with the line of the text that it begins on. */
export interface CsvRow {
  line: number;
  cells: string[];
}

const separators = [";", ",", "\t"] as const;

/** The separator that the first line with one has most of: spreadsheets choose by the country. */
function separatorOf(text: string): string {
  for (const line of text.split(/\r\n|\r|\n/)) {
    const outside = line.replaceAll(/"[^"]*"/g, "");
    const [best] = separators.map((separator) => ({ separator, count: outside.split(separator).length - 1 })).sort((a, b) => b.count - a.count);
    if (best.count > 0) return best.separator;
  }
  return ",";
}

/**
 * The rows of a table as RFC 4180 has it, without empty ones: cells in quotes may hold the separator, quotes (twice) and
 * line ends; lines end as on any system; a byte order mark is skipped. A quote that is never closed ends with the text.
 */
export function parseCsv(text: string): CsvRow[] {
  const source = text.replace(/^\uFEFF/, "");
  const separator = separatorOf(source);
  const rows: CsvRow[] = [];
  let [cells, cell, quoted, wasQuoted, line, begins]: [string[], string, boolean, boolean, number, number] = [[], "", false, false, 1, 1];
  const endCell = () => {
    cells.push(wasQuoted ? cell : cell.trim());
    [cell, wasQuoted] = ["", false];
  };
  const endRow = () => {
    endCell();
    if (cells.some((each) => each !== "")) rows.push({ line: begins, cells });
    cells = [];
  };
  for (let at = 0; at < source.length; at++) {
    const character = source[at];
    const isLineEnd = character === "\n" || (character === "\r" && source[at + 1] !== "\n");
    if (isLineEnd) line++;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (source[at + 1] === '"') { cell += '"'; at++; } else quoted = false;
    } else if (character === '"' && cell.trim() === "" && !wasQuoted) [cell, quoted, wasQuoted] = ["", true, true];
    else if (character === separator) endCell();
    else if (isLineEnd) {
      endRow();
      begins = line;
    } else if (character !== "\r" && !(wasQuoted && /\s/.test(character))) cell += character;
  }
  if (cell !== "" || cells.length > 0 || wasQuoted) endRow();
  return rows;
}

/**
 * One line of a table. Spreadsheets take a cell that begins like a formula for one, and some formulas run programs:
 * an apostrophe before it makes it text.
 */
export function csvLine(cells: readonly string[]): string {
  const safe = cells.map((cell) => /^[\s]*[=+\-@]|^[\t\r\n]/.test(cell) ? `'${cell}` : cell);
  return `${safe.map((cell) => /[",;\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell).join(",")}\r\n`;
}

/** The text of a file as spreadsheets write it: UTF-8, UTF-16 with its mark, or else the one byte for each letter of Windows. */
export function decodeTable(bytes: Uint8Array<ArrayBuffer>): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
