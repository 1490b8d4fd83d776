type Matrix = number[][];

interface Principal {
  /** [d] */
  mean: number[];
  /** [k, d] one direction per row, of length 1, widest spread first. */
  components: Matrix;
  /** [k] the eigenvalues, in the order of the components. */
  variances: number[];
  /** [n, k] one centred point per row, seen along the components. */
  projected: Matrix;
}

/**
 * Principal component analysis by the eigenvectors of the covariance matrix.
 * @param x [n, d] one point per row
 * @param k how many components, from 1 to d
 */
export function pca(x: Matrix, k: number): Principal {
  throw new NotImplemented("centre the points, compute the covariance, find its eigenvectors, project");
}
