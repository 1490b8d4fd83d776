declare module "data" {
  /** A short story in plain English, about 7,000 characters: letters, digits, spaces, line breaks and . , ; : ' - ? */
  export const tinyText: string;
}
