/**
 * You gave the second uniform to the cosine as it is: an angle from 0 to 1 radian, less than a sixth of a turn. All your
 * darts fly in nearly the same direction. Multiply by 2π, so that every direction is possible.
 */
export function sampleNormal(uniforms: number[], mean: number, deviation: number): number[] {
  const samples: number[] = [];
  for (let i = 0; i < uniforms.length; i += 2) {
    const radius = Math.sqrt(-2 * Math.log(1 - uniforms[i]));
    const angle = uniforms[i + 1];
    samples.push(mean + deviation * radius * Math.cos(angle), mean + deviation * radius * Math.sin(angle));
  }
  return samples;
}
