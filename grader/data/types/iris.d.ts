declare module "data" {
  /** 120 iris flowers of three species, 40 of each, in random order. */
  export const iris: {
    readonly size: number;
    /** Of each flower: length and width of the sepals, length and width of the petals, in centimetres. */
    readonly features: number[][];
    /** The species of each flower, as an index of `labelNames`. */
    readonly labels: number[];
    readonly featureNames: string[];
    readonly labelNames: string[];
  };
}
