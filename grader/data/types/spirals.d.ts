declare module "data" {
  /** 300 points on three spiral arms, scattered a little, in random order. */
  export const spirals: {
    readonly size: number;
    /** The two coordinates of each point. */
    readonly points: number[][];
    /** The arm that each point belongs to, from 0. */
    readonly labels: number[];
  };
}
