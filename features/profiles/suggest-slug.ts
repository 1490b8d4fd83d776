/** "sofia-marin" for "Sofía Marín"; empty where no letter of a to z is left. */
export const suggestSlug = (name: string): string =>
  name.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "").replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 40).replace(/-+$/, "");
