type Matrix = number[][];

interface Principal {
  /** [d] */
  mean: number[];
  /** [k, d] one direction per row, of length 1, widest spread first. */
  components: Matrix;
  /** [k] */
  variances: number[];
  /** [n, k] */
  projected: Matrix;
}

/**
 * Principal component analysis by the eigenvectors of the covariance matrix.
 * @param x [n, d] one point per row
 * @param k how many components
 */
export function pca(x: Matrix, k: number): Principal {
  throw new NotImplemented("centre the points, compute the covariance, find its eigenvectors, project");
}
