declare module "data" {
  /** A short story in plain English, about 7,000 characters: letters, spaces, line breaks and . , ; : ' " - ? */
  export const tinyText: string;
}
