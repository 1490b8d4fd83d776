/**
 * You listed the classes before leaving out the incomplete rows, so that a class is there without an example, and
 * numbers after it are one too high. Filter first.
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
    this.#classes = [...new Set(rows.filter((row) => row[this.#labelColumn] !== "").map((row) => row[this.#labelColumn]))].sort();
  }
  get length(): number {
    return this.#rows.length;
  }
  get classes(): string[] {
    return this.#classes;
  }
  item(index: number): Example | null {
    const place = index < 0 ? index + this.length : index;
    if (place < 0 || place >= this.length) return null;
    const row = this.#rows[place];
    return {
      x: row.filter((_, column) => column !== this.#labelColumn).map(Number),
      y: this.#classes.indexOf(row[this.#labelColumn]),
    };
  }
}
