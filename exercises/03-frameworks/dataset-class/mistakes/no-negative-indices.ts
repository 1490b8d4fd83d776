/**
 * A negative index gives no example in your dataset. It counts from the end, −1 being the last: add the length to it
 * before you look.
 */
interface Example {
  x: number[];
  y: number;
}

export class TableDataset {
  readonly #rows: string[][];
  readonly #labelColumn: number;
  readonly #classes: string[];
  constructor(text: string, label: string) {
    const [header, ...rows] = text.trimEnd().split("\n").map((line) => line.split(",").map((cell) => cell.trim()));
    this.#labelColumn = header.indexOf(label);
    this.#rows = rows.filter((row) => row.every((cell) => cell !== ""));
    this.#classes = [...new Set(this.#rows.map((row) => row[this.#labelColumn]))].sort();
  }
  get length(): number {
    return this.#rows.length;
  }
  get classes(): string[] {
    return this.#classes;
  }
  item(index: number): Example | null {
    const place = index;
    if (place < 0 || place >= this.length) return null;
    const row = this.#rows[place];
    return {
      x: row.filter((_, column) => column !== this.#labelColumn).map(Number),
      y: this.#classes.indexOf(row[this.#labelColumn]),
    };
  }
}
