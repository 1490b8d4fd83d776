/**
 * You paired the first half of the uniforms with the second half. The statement pairs neighbours: the first with the
 * second, the third with the fourth. Walk through the list in steps of two.
 */
export function sampleNormal(uniforms: number[], mean: number, deviation: number): number[] {
  const half = uniforms.length / 2;
  return uniforms.slice(0, half).flatMap((u, i) => {
    const radius = Math.sqrt(-2 * Math.log(1 - u));
    const angle = 2 * Math.PI * uniforms[half + i];
    return [mean + deviation * radius * Math.cos(angle), mean + deviation * radius * Math.sin(angle)];
  });
}
