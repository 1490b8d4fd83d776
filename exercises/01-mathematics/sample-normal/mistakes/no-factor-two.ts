/**
 * Your radius is √(−ln(1 − u)): the factor 2 under the root is missing. All samples lie too close to the mean by a factor
 * of √2, and their variance is half of what is asked for.
 */
export function sampleNormal(uniforms: number[], mean: number, deviation: number): number[] {
  const samples: number[] = [];
  for (let i = 0; i < uniforms.length; i += 2) {
    const radius = Math.sqrt(-Math.log(1 - uniforms[i]));
    const angle = 2 * Math.PI * uniforms[i + 1];
    samples.push(mean + deviation * radius * Math.cos(angle), mean + deviation * radius * Math.sin(angle));
  }
  return samples;
}
