declare module "data" {
  /** 300 points in three round heaps, scattered a little, in random order. */
  export const blobs: {
    readonly size: number;
    /** The two coordinates of each point. */
    readonly points: number[][];
    /** The heap that each point belongs to, from 0. */
    readonly labels: number[];
  };
}
