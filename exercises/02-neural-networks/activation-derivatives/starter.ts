type Activation = "relu" | "leakyRelu" | "elu" | "sigmoid" | "tanh" | "softplus" | "swish" | "gelu";

/** The slope of the activation function called `name` at each number of x. */
export function derivative(name: Activation, x: number[]): number[] {
  throw new NotImplemented("write the eight slopes, then apply the one called name");
}
