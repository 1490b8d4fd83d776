interface Example {
  /** [features] */
  x: number[];
  /** the number of the class */
  y: number;
}

/** Numbered examples from a table as text. */
export class TableDataset {
  /** [examples][columns] the complete rows */
  readonly #rows: string[][];
  /** the place of the label among the columns */
  readonly #labelColumn: number;
  readonly #classes: string[];

  /**
   * @param text the table: a header, then one line for each row
   * @param label the name of the column that holds the class
   */
  constructor(text: string, label: string) {
    const [header, ...rows] = text.trimEnd().split("\n").map((line) => line.split(",").map((cell) => cell.trim()));
    this.#labelColumn = header.indexOf(label);
    // As text still: an empty cell turned into a number would be a 0 like any other.
    this.#rows = rows.filter((row) => row.every((cell) => cell !== ""));
    this.#classes = [...new Set(this.#rows.map((row) => row[this.#labelColumn]))].sort();
  }

  /** How many examples there are. */
  get length(): number {
    return this.#rows.length;
  }

  /** The names of the classes, in alphabetical order. */
  get classes(): string[] {
    return this.#classes;
  }

  /** One example, counted from 0, or from the end when negative; null where there is none. */
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
