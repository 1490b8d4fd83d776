/**
 * Your radius uses ln u where the statement asks for ln(1 − u). A uniform number may be exactly 0, whose logarithm is
 * −∞: sooner or later a sample is infinite, or NaN. 1 − u is never 0.
 */
export function sampleNormal(uniforms: number[], mean: number, deviation: number): number[] {
  const samples: number[] = [];
  for (let i = 0; i < uniforms.length; i += 2) {
    const radius = Math.sqrt(-2 * Math.log(uniforms[i]));
    const angle = 2 * Math.PI * uniforms[i + 1];
    samples.push(mean + deviation * radius * Math.cos(angle), mean + deviation * radius * Math.sin(angle));
  }
  return samples;
}
