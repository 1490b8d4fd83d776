/**
 * You made one sample of each pair and threw the other away. The sine gives a second one, which is independent of the
 * first, at no further cost. The result is as long as the list of uniforms.
 */
export function sampleNormal(uniforms: number[], mean: number, deviation: number): number[] {
  const samples: number[] = [];
  for (let i = 0; i < uniforms.length; i += 2) {
    const radius = Math.sqrt(-2 * Math.log(1 - uniforms[i]));
    const angle = 2 * Math.PI * uniforms[i + 1];
    samples.push(mean + deviation * radius * Math.cos(angle));
  }
  return samples;
}
