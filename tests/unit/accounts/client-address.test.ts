import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { clientNetwork, networkOf, socketAddressHeader } from "#lib/auth/client-address.ts";

const request = (socket: string, forwarded?: string) => new Headers({ [socketAddressHeader]: socket, ...(forwarded === undefined ? {} : { "x-forwarded-for": forwarded }) });

describe("whose request it is", () => {
  it("without a proxy X-Forwarded-For is the visitor's own invention", () => assert.equal(clientNetwork(request("203.0.113.9", "198.51.100.1"), 0), "203.0.113.9"));
  it("behind one proxy the last entry counts, not the forged one before it", () => assert.equal(clientNetwork(request("10.0.0.1", "1.2.3.4, 198.51.100.1"), 1), "198.51.100.1"));
  it("behind two proxies the last but one", () => assert.equal(clientNetwork(request("10.0.0.1", "1.2.3.4, 198.51.100.1, 10.0.0.2"), 2), "198.51.100.1"));
  it("fewer entries than proxies", () => assert.equal(clientNetwork(request("10.0.0.1", "198.51.100.1"), 3), "198.51.100.1"));
  it("a proxy that adds nothing", () => assert.equal(clientNetwork(request("10.0.0.1"), 1), "10.0.0.1"));
  it("no socket address known", () => assert.equal(clientNetwork(new Headers(), 0), "unknown"));
});

describe("one text per client", () => {
  it("IPv4 in IPv6's clothes", () => assert.equal(networkOf("::ffff:203.0.113.9"), "203.0.113.9"));
  it("a port behind it", () => assert.equal(networkOf("203.0.113.9:4711"), "203.0.113.9"));
  it("IPv6: the last 64 bits are the client's to choose", () => {
    assert.equal(networkOf("2001:db8:1:2:aaaa::1"), networkOf("[2001:0db8:0001:0002:ffff:1:2:3]:443"));
    assert.notEqual(networkOf("2001:db8:1:2::1"), networkOf("2001:db8:1:3::1"));
    assert.equal(networkOf("2001:db8::1"), "2001:db8:0:0::/64");
  });
  it("a zone index", () => assert.equal(networkOf("fe80::1%eth0"), "fe80:0:0:0::/64"));
  for (const junk of ["", "unix:", "<script>", "999.1.1.1"]) it(`"${junk}" is no address`, () => assert.equal(networkOf(junk), "unknown"));
});
