/**
 * You multiplied by the root of `deviation`, as if it were a variance. σ is the standard deviation itself: multiply by it
 * as it is.
 */
export function sampleNormal(uniforms: number[], mean: number, deviation: number): number[] {
  const samples: number[] = [];
  for (let i = 0; i < uniforms.length; i += 2) {
    const radius = Math.sqrt(-2 * Math.log(1 - uniforms[i]));
    const angle = 2 * Math.PI * uniforms[i + 1];
    const stretch = Math.sqrt(deviation);
    samples.push(mean + stretch * radius * Math.cos(angle), mean + stretch * radius * Math.sin(angle));
  }
  return samples;
}
