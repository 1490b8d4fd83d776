/**
 * Your angle runs from 0 to π, half a turn: the sine is never negative, so no sample made with it lies below the mean.
 * A full turn is 2π.
 */
export function sampleNormal(uniforms: number[], mean: number, deviation: number): number[] {
  const samples: number[] = [];
  for (let i = 0; i < uniforms.length; i += 2) {
    const radius = Math.sqrt(-2 * Math.log(1 - uniforms[i]));
    const angle = Math.PI * uniforms[i + 1];
    samples.push(mean + deviation * radius * Math.cos(angle), mean + deviation * radius * Math.sin(angle));
  }
  return samples;
}
