interface Example {
  /** [features] */
  x: number[];
  /** the number of the class */
  y: number;
}

/** Numbered examples from a table as text. */
export class TableDataset {
  /**
   * @param text the table: a header, then one line for each row
   * @param label the name of the column that holds the class
   */
  constructor(text: string, label: string) {
    throw new NotImplemented("read the table");
  }

  /** How many examples there are. */
  get length(): number {
    throw new NotImplemented("count the examples");
  }

  /** The names of the classes, in alphabetical order. */
  get classes(): string[] {
    throw new NotImplemented("list the classes");
  }

  /** One example, counted from 0, or from the end when negative; null where there is none. */
  item(index: number): Example | null {
    throw new NotImplemented("return one example");
  }
}
