/**
 * The z-scores of rows, by the column means and population deviations of train.
 * @param train [n, d] the data to learn means and deviations from
 * @param rows [m, d] the data to rescale
 * @returns [m, d]
 */
export function standardize(train: number[][], rows: number[][]): number[][] {
  throw new NotImplemented("measure each column of train, then rescale each entry of rows");
}
