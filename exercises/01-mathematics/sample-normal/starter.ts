/**
 * Normal samples from uniform numbers, by Box and Muller 1958.
 * @param uniforms an even count of numbers from 0 (included) to 1 (not included)
 * @param mean of the samples
 * @param deviation their standard deviation, at least 0
 * @returns as many samples as there are uniforms: from each pair the cosine's, then the sine's
 */
export function sampleNormal(uniforms: number[], mean: number, deviation: number): number[] {
  throw new NotImplemented("turn each pair of uniforms into two normal samples");
}
