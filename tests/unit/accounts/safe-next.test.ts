import { describe, it } from "node:test";
import assert from "node:assert/strict";
import fc from "fast-check";
import { safeNext } from "#domain/accounts.ts";

const site = "https://descent.example";

describe("where signing in leads to", () => {
  it("a page of the site, with its query and hash", () => {
    assert.equal(safeNext("/exercises/matmul?attempt=3#case-2"), "/exercises/matmul?attempt=3#case-2");
  });

  for (const [hazard, next] of Object.entries({
    "another host": "https://evil.example/",
    "a host without a scheme": "//evil.example/",
    "a backslash, which browsers read as a slash": "/\\evil.example",
    "a tab between the slashes, which browsers drop": "/\t/evil.example",
    "a line feed between the slashes": "/\n/evil.example",
    "a dot segment that leaves two slashes": "/.//evil.example",
    "an upward segment that leaves two slashes": "/a/..//evil.example",
    "a script": "javascript:alert(1)",
    "a relative path": "roadmap",
    "an absent value": undefined,
    "a repeated parameter": ["/roadmap", "/months/1"],
    "the API, whose answers are no pages": "/api/auth/signout",
    "the API in disguise": "/months/../api/auth/signout",
    "the sign-in page itself": "/sign-in?next=/sign-in",
    "a reset link": "/reset-password/abc",
    "three thousand characters": `/${"a".repeat(3000)}`,
  })) it(`${hazard} leads home`, () => assert.equal(safeNext(next), "/"));

  it("a page whose name only begins like the sign-in page's", () => assert.equal(safeNext("/sign-in-help"), "/sign-in-help"));

  it("whatever is given, a browser stays on the site", () => {
    const hostile = fc.array(fc.oneof(fc.constantFrom("/", "\\", "//", "..", ".", ":", "@", "\t", "\n", " ", "%2f", "%5c", "evil.example", "https:", "?", "#"), fc.string({ maxLength: 3 })), { maxLength: 8 }).map((parts) => `/${parts.join("")}`);
    fc.assert(fc.property(fc.oneof(hostile, fc.string(), fc.webUrl()), (next) => {
      const led = safeNext(next);
      assert.equal(new URL(led, site).origin, site);
      // Followed a second time, as from a hidden field of the form, it stays as well.
      assert.equal(new URL(safeNext(led), site).origin, site);
    }), { numRuns: 2000 });
  });
});
