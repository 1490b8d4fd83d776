import { penguins, type Penguin } from "data";

type Bird = Omit<Penguin, "species">;

/**
 * Says of which species each penguin is.
 * @param birds m penguins
 * @returns [m], 0 for Adelie, 1 for Chinstrap, 2 for Gentoo
 */
export function classify(birds: Bird[]): number[] | Promise<number[]> {
  throw new NotImplemented("encode penguins and train a network once, then answer for each bird");
}
