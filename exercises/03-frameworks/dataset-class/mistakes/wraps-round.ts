/**
 * Your indices wrap round: an index beyond either end gives an example again. A loop that runs too far would never
 * notice. Only −n to n − 1 have an example, for everything else return null.
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
    if (this.length === 0) return null;
    const place = ((index % this.length) + this.length) % this.length;
    const row = this.#rows[place];
    return {
      x: row.filter((_, column) => column !== this.#labelColumn).map(Number),
      y: this.#classes.indexOf(row[this.#labelColumn]),
    };
  }
}
