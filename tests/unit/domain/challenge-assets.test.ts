import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { assetPathOf, assetProblem, assetsIn, isAssetPath, maxAssetBytes, withAssetAddresses } from "#domain/challenge-assets.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);
const plain = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><defs><path id="p" d="M0 0h2"/></defs><use href="#p" fill="url(#g)"/></svg>';

describe("pictures of a challenge", () => {
  test("a name becomes a path that a statement can name", () => {
    assert.equal(assetPathOf("Loss Curve (2).PNG"), "assets/loss-curve-2.png");
    assert.equal(assetPathOf("../../etc/passwd.png"), "assets/etc-passwd.png");
    assert.equal(assetPathOf("図.svg"), "assets/picture.svg");
  });

  for (const path of ["assets/../x.png", "assets/a.gif", "assets/A.png", "x.png", "assets/a/b.png", "assets/.png"]) test(`${path} is no path of one`, () => assert.equal(isAssetPath(path), false));

  test("a picture is one by its bytes, whatever it is called", () => {
    assert.equal(assetProblem("a.png", png), null);
    assert.match(assetProblem("a.jpg", png)?.text ?? "", /not the picture/);
    assert.match(assetProblem("a.png", bytes("<html>"))?.text ?? "", /not the picture/);
    assert.match(assetProblem("a.exe", png)?.text ?? "", /can be shown/);
  });

  test("empty and too large", () => {
    assert.match(assetProblem("a.png", new Uint8Array())?.text ?? "", /empty/);
    assert.match(assetProblem("a.png", new Uint8Array(maxAssetBytes + 1))?.text ?? "", /at most 1 MB/);
  });

  test("a plain drawing is kept", () => assert.equal(assetProblem("a.svg", bytes(plain)), null));

  for (const [what, inside] of [
    ["a script", "<script>alert(1)</script>"], ["a script with a prefix of space", "< script>"], ["a handler", '<path onload="alert(1)"/>'], ["HTML", "<foreignObject/>"], ["a link", '<a href="#x"/>'],
    ["a picture from elsewhere", '<image href="https://example.org/x.png"/>'], ["a fill from elsewhere", '<path fill="url(https://example.org/#g)"/>'], ["a style", "<style>@import 'x'</style>"],
    ["an animation that sets an address", '<set attributeName="href" to="javascript:alert(1)"/>'], ["an entity", '<!ENTITY x "y">'], ["a stylesheet", '<?xml-stylesheet href="x"?>'],
  ]) test(`a drawing with ${what} is refused`, () => assert.match(assetProblem("a.svg", bytes(plain.replace("</svg>", `${inside}</svg>`)))?.text ?? "", /more than a drawing/));

  test("an SVG in another encoding is refused rather than guessed", () => assert.notEqual(assetProblem("a.svg", new Uint8Array([0xff, 0xfe, 0x3c, 0])), null));
});

describe("pictures in a statement", () => {
  const markdown = "![A curve](assets/curve.png) and ![](assets/curve.png), [a link](assets/x.png), ![there](/figures/a.png)";

  test("are found once each", () => assert.deepEqual(assetsIn(markdown), ["assets/curve.png"]));

  test("are led to their address; links and other pictures are left alone", () =>
    assert.equal(withAssetAddresses(markdown, "1"), "![A curve](/api/v1/exercises/1/assets/curve.png) and ![](/api/v1/exercises/1/assets/curve.png), [a link](assets/x.png), ![there](/figures/a.png)"));
});
