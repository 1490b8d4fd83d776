/**
 * Your samples are right but stand in another order: all cosines first, then all sines. The statement puts the two
 * samples of a pair next to each other. Push both before you go on to the next pair.
 */
export function sampleNormal(uniforms: number[], mean: number, deviation: number): number[] {
  const cosines: number[] = [];
  const sines: number[] = [];
  for (let i = 0; i < uniforms.length; i += 2) {
    const radius = Math.sqrt(-2 * Math.log(1 - uniforms[i]));
    const angle = 2 * Math.PI * uniforms[i + 1];
    cosines.push(mean + deviation * radius * Math.cos(angle));
    sines.push(mean + deviation * radius * Math.sin(angle));
  }
  return [...cosines, ...sines];
}
