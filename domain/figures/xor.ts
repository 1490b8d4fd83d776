import { normalFrom, randomFrom } from "./random.ts";
import { lossAndGradient, outputOf, type Examples, type Network } from "./tiny-network.ts";

/** Where the four clouds of XOR lie, and what they are. */
const CLOUDS = [[-1, -1, 0], [-1, 1, 1], [1, -1, 1], [1, 1, 0]] as const;

/** XOR with a cloud of `each` points around every corner of the square from −1 to 1. */
export function xorClouds(each: number, spread: number, seed: number): Examples {
  const normal = normalFrom(randomFrom(seed));
  const points = CLOUDS.flatMap(([x, y, target]) => Array.from({ length: each }, () => ({ input: [x + spread * normal(), y + spread * normal()], target })));
  return { inputs: points.map(({ input }) => input), targets: points.map(({ target }) => target) };
}

/** Some epochs of full-batch gradient descent. The network that is given is left as it was; `losses` has one entry before each epoch. */
export function trainEpochs(network: Network, examples: Examples, rate: number, epochs: number): { network: Network; losses: number[] } {
  const next: Network = { ...network, parameters: Float64Array.from(network.parameters) };
  const losses: number[] = [];
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const { loss, gradient } = lossAndGradient(next, examples, "crossEntropy");
    losses.push(loss);
    gradient.forEach((slope, i) => { next.parameters[i] -= rate * slope; });
  }
  return { network: next, losses };
}

/** Share of the examples on the right side of the boundary. */
export function accuracy(network: Network, { inputs, targets }: Examples): number {
  return inputs.filter((x, n) => outputOf(network, x) > 0 === (targets[n] === 1)).length / inputs.length;
}

/** Where hidden unit `unit` changes sign: the line a·x + b·y + c = 0 as [a, b, c]. For networks with two inputs. */
export function unitLine({ inputs, hidden, parameters }: Network, unit: number): readonly [number, number, number] {
  return [parameters[unit * inputs], parameters[unit * inputs + 1], parameters[hidden * inputs + unit]];
}
