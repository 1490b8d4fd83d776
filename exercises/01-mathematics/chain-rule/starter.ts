type Link = "double" | "square" | "sin" | "exp" | "tanh";

interface Passage {
  /** What comes out of the last link. */
  value: number;
  /** The slope of each link at what goes into it. */
  slopes: number[];
  /** The derivative of the whole chain by x. */
  derivative: number;
}

/**
 * A chain of functions and its derivative, by the chain rule.
 * @param links in the order in which they are applied
 */
export function chain(links: Link[], x: number): Passage {
  throw new NotImplemented("apply the links one by one, keep the slope of each, and multiply the slopes");
}
