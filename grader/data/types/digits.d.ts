declare module "data" {
  /** 5,000 handwritten digits of MNIST, 500 of each, in random order. */
  export const digits: {
    /** How many pictures there are. */
    readonly size: number;
    /** Of a picture, in pixels: 28. */
    readonly width: number;
    /** Of a picture, in pixels: 28. */
    readonly height: number;
    /** One picture after the other, each row by row: size × 784 numbers from 0 (paper) to 1 (ink). */
    readonly images: Float32Array;
    /** The digit on each picture. */
    readonly labels: Uint8Array;
  };
}
