import { apply, construct, define, defineProperty, SafeWeakSet, weakSetAdd, weakSetHas } from "./primordials.ts";

const NativeProxy = Proxy;
const { revocable } = Proxy;
const known = new SafeWeakSet<object>();

/** Whether a value is a Proxy. Nothing else in the language can tell without running its traps. */
export function isProxy(value: object): boolean {
  return weakSetHas(known, value);
}

/** Puts a Proxy into the global scope that behaves as the native one and remembers what it makes. */
export function rememberProxies(): void {
  function RememberedProxy(target: object, handler: ProxyHandler<object>): object {
    if (new.target === undefined) throw new TypeError("Constructor Proxy requires 'new'");
    const proxy = construct(NativeProxy, [target, handler]);
    weakSetAdd(known, proxy);
    return proxy;
  }
  defineProperty(RememberedProxy, "name", { value: "Proxy" });
  define(RememberedProxy, "revocable", (target: object, handler: ProxyHandler<object>) => {
    const made: { proxy: object; revoke: () => void } = apply(revocable, NativeProxy, [target, handler]);
    weakSetAdd(known, made.proxy);
    return made;
  });
  defineProperty(globalThis, "Proxy", { value: RememberedProxy, writable: true, enumerable: false, configurable: true });
}
