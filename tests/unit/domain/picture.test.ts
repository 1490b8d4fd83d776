import assert from "node:assert/strict";
import { test } from "node:test";
import { isPicture, pictureEndings, signatureLength } from "#domain/picture.ts";
import { mediaTypeOf } from "#domain/handed-file.ts";

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const heads: Record<string, Uint8Array> = {
  "image/png": latin("\x89PNG\r\n\x1a\n\0\0\0\r"), "image/jpeg": latin("\xff\xd8\xff\xe0\0\x10JFIF\0\x01"),
  "image/gif": latin("GIF89a\x01\0\x01\0\0\0"), "image/webp": latin("RIFF\x24\0\0\0WEBP"),
};

test("each kind is known by its first bytes, and by no other's", () => {
  for (const type of Object.keys(heads)) {
    for (const [of, head] of Object.entries(heads)) assert.equal(isPicture(type, head.subarray(0, signatureLength)), type === of, `${type} from ${of}`);
  }
});

test("a page, an archive or a drawing with scripts that is called a picture is none", () => {
  for (const content of ["<html><script>", "PK\x03\x04 and more", "<svg onload=alert(1)>", "", "RIFF\x24\0\0\0WAVE"]) {
    for (const type of Object.keys(heads)) assert.ok(!isPicture(type, latin(content)), `${type}: ${content}`);
  }
  assert.ok(!isPicture("application/pdf", heads["image/png"]) && !isPicture("constructor", heads["image/png"]));
});

test("every ending that the field offers is one that can be sent, and shown", () => {
  for (const ending of pictureEndings) assert.ok((mediaTypeOf(`a.${ending}`) ?? "") in heads, ending);
});
