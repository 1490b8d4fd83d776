declare module "data" {
  /** One penguin; null stands for what was not measured. */
  export interface Penguin {
    species: "Adelie" | "Chinstrap" | "Gentoo";
    island: "Biscoe" | "Dream" | "Torgersen";
    /** In millimetres, as the next two. */
    billLength: number | null;
    billDepth: number | null;
    flipperLength: number | null;
    /** In grams. */
    bodyMass: number | null;
    sex: "female" | "male" | null;
  }

  /** 275 penguins of three species on three islands, in random order, with gaps. */
  export const penguins: readonly Penguin[];
}
