import { isIPv4, isIPv6 } from "node:net";

/** Request header in which `instrumentation.ts` puts the address at the other end of the socket; a visitor's is overwritten. */
export const socketAddressHeader = "x-socket-address";

/** The eight groups of an IPv6 address. */
function groupsOf(address: string): string[] {
  const [head, tail] = address.split("%")[0].split("::");
  const split = (part: string | undefined) => part ? part.split(":") : [];
  const [left, right] = [split(head), split(tail)];
  const missing = tail === undefined ? 0 : Math.max(8 - left.length - right.length, 0);
  return [...left, ...Array<string>(missing).fill("0"), ...right].map((group) => Number.parseInt(group, 16).toString(16));
}

/**
 * One text per network client: an IPv4 address as it is, of an IPv6 address the /64 that a household
 * or a machine has to itself. "unknown" for what is no address.
 */
export function networkOf(address: string): string {
  const text = address.trim().replace(/^\[(.*)\](:\d+)?$/, "$1").replace(/^::ffff:(?=\d+\.)/i, "");
  const v4 = text.replace(/:\d+$/, "");
  if (isIPv4(v4)) return v4;
  return isIPv6(text) ? `${groupsOf(text).slice(0, 4).join(":")}::/64` : "unknown";
}

/**
 * Who is asking, as far as can be believed: behind `trustedProxies` proxies the entry that the outermost
 * of them wrote into X-Forwarded-For, which is that many from the right; with none, the socket's address.
 */
export function clientNetwork(headers: Pick<Headers, "get">, trustedProxies: number): string {
  const socket = headers.get(socketAddressHeader) ?? "unknown";
  const forwarded = (headers.get("x-forwarded-for") ?? "").split(",").map((entry) => entry.trim()).filter(Boolean);
  if (trustedProxies === 0 || forwarded.length === 0) return networkOf(socket);
  return networkOf(forwarded[Math.max(forwarded.length - trustedProxies, 0)]);
}
