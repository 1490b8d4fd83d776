import { uncurry } from "./primordials.ts";

const codePointAt = uncurry(String.prototype.codePointAt);
const { fromCodePoint } = String;
const subarray = uncurry(Uint8Array.prototype.subarray);
const replacement = 0xfffd;

/** Text as UTF-8; what is no character becomes U+FFFD. */
export function encodeUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(3 * text.length);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const found = codePointAt(text, i) ?? replacement;
    const code = found >= 0xd800 && found < 0xe000 ? replacement : found;
    if (code > 0xffff) i++;
    if (code < 0x80) bytes[length++] = code;
    else {
      const following = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
      bytes[length++] = 0xf00 >> following + 1 & 0xff | code >> (6 * following);
      for (let k = following - 1; k >= 0; k--) bytes[length++] = 0x80 | code >> (6 * k) & 0x3f;
    }
  }
  return subarray(bytes, 0, length);
}

/** The text behind well-formed UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i++) {
    const first = bytes[i];
    const following = first < 0x80 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
    let code = following === 0 ? first : first & 0x3f >> following;
    for (let k = 0; k < following; k++) code = code << 6 | bytes[++i] & 0x3f;
    text += fromCodePoint(code);
  }
  return text;
}
