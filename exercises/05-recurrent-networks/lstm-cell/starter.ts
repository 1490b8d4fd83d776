type Matrix = number[][];

/** One LSTM step: the new hidden state and the new cell, each [batch, units]. */
export function lstmCell(x: Matrix, h: Matrix, c: Matrix, wx: Matrix, wh: Matrix, b: number[]): [h: Matrix, c: Matrix] {
  throw new NotImplemented("compute the four gates, then the new cell and the new hidden state");
}
