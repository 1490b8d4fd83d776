/** Two independent standard normal numbers from two uniform ones: a dart's coordinates from its distance and direction. */
function boxMuller(u: number, v: number): [number, number] {
  // 1 − u lies in (0, 1], so the logarithm is finite and not above 0.
  const radius = Math.sqrt(-2 * Math.log(1 - u));
  const angle = 2 * Math.PI * v;
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}

/**
 * Normal samples from uniform numbers, by Box and Muller 1958.
 * @param uniforms an even count of numbers from 0 (included) to 1 (not included)
 * @param mean of the samples
 * @param deviation their standard deviation, at least 0
 * @returns as many samples as there are uniforms: from each pair the cosine's, then the sine's
 */
export function sampleNormal(uniforms: number[], mean: number, deviation: number): number[] {
  const samples: number[] = [];
  for (let i = 0; i < uniforms.length; i += 2) {
    const pair = boxMuller(uniforms[i], uniforms[i + 1]);
    samples.push(...pair.map((z) => mean + deviation * z));
  }
  return samples;
}
