declare module "data" {
  /** 300 points on two interlocking half circles, scattered a little, in random order. */
  export const moons: {
    readonly size: number;
    /** The two coordinates of each point. */
    readonly points: number[][];
    /** The half circle that each point belongs to, from 0. */
    readonly labels: number[];
  };
}
