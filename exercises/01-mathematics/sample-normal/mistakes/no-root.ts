/**
 * Your radius is −2 ln(1 − u), without the root. That is the square of the distance, so far darts land much too far out
 * and near ones too near. Take the square root.
 */
export function sampleNormal(uniforms: number[], mean: number, deviation: number): number[] {
  const samples: number[] = [];
  for (let i = 0; i < uniforms.length; i += 2) {
    const radius = -2 * Math.log(1 - uniforms[i]);
    const angle = 2 * Math.PI * uniforms[i + 1];
    samples.push(mean + deviation * radius * Math.cos(angle), mean + deviation * radius * Math.sin(angle));
  }
  return samples;
}
