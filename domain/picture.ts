/** Pictures that a browser shows, by how their bytes begin: a name is only what somebody called the file. */
const signatures: Readonly<Record<string, (head: Uint8Array) => boolean>> = {
  "image/png": (head) => startsWith(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  "image/jpeg": (head) => startsWith(head, [0xff, 0xd8, 0xff]),
  "image/gif": (head) => ["GIF87a", "GIF89a"].includes(latin(head, 0, 6)),
  "image/webp": (head) => latin(head, 0, 4) === "RIFF" && latin(head, 8, 12) === "WEBP",
};

/** So many bytes from the beginning decide. */
export const signatureLength = 12;

/** For a file field's `accept`. */
export const pictureEndings: readonly string[] = ["png", "jpg", "jpeg", "gif", "webp"];

const startsWith = (head: Uint8Array, bytes: readonly number[]): boolean => bytes.every((byte, index) => head[index] === byte);
const latin = (head: Uint8Array, from: number, to: number): string => String.fromCharCode(...head.subarray(from, to));

/** Whether a file of this kind that begins like this is a picture that can be shown. */
export const isPicture = (mediaType: string, head: Uint8Array): boolean => Object.hasOwn(signatures, mediaType) && signatures[mediaType](head);
