/** Data sets that an exercise can bring, as exercise.yaml names them. */
export const dataSetNames = ["digits", "iris", "penguins", "tiny-text", "blobs", "moons", "spirals"] as const;
export type DataSetName = (typeof dataSetNames)[number];

/** The name under which a program imports a set from "data": "tiny-text" is `tinyText`. */
export const exportName = (name: DataSetName): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
