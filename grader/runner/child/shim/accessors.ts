import { apply, arrayPrototype, defineProperty, getPrototypeOf, isArray, objectPrototype, SafeWeakSet, weakSetAdd, weakSetHas } from "./primordials.ts";
import { isProxy } from "./proxies.ts";

/** Arrays and shared prototypes whose properties somebody defined by hand: an element there may be an accessor. */
const defined = new SafeWeakSet<object>();
/** Somebody defined properties through a Proxy, and so on an object that is not known. */
let definedUnseen = false;

/** An accessor becomes part of an array by these functions alone: literals, assignments and class fields make none. */
function note(target: unknown): void {
  if ((typeof target !== "object" && typeof target !== "function") || target === null) return;
  if (isProxy(target)) definedUnseen = true;
  else if (target === objectPrototype || isArray(target)) weakSetAdd(defined, target);
}

/** Whether no prototype of an ordinary array runs code when an element is read that is not there. */
export const elementsAreData = (): boolean =>
  !definedUnseen && !weakSetHas(defined, arrayPrototype) && !weakSetHas(defined, objectPrototype) && getPrototypeOf(arrayPrototype) === objectPrototype;

/** Whether every element of an ordinary array, no Proxy, is a value or a hole; asked after {@link elementsAreData}. */
export const hasOnlyData = (array: object): boolean => getPrototypeOf(array) === arrayPrototype && !weakSetHas(defined, array);

/** Puts functions into the global scope that behave as the native ones and remember on what properties were defined. */
export function rememberAccessors(): void {
  for (const [owner, name] of [
    [Object, "defineProperty"], [Object, "defineProperties"], [Reflect, "defineProperty"],
  ] as const) {
    const native: unknown = Reflect.get(owner, name);
    if (typeof native === "function") put(owner, name, native, function (this: unknown, ...args: unknown[]): unknown {
      note(args[0]);
      return apply(native, this, args);
    });
  }
  for (const name of ["__defineGetter__", "__defineSetter__"]) {
    const native: unknown = Reflect.get(objectPrototype, name);
    if (typeof native === "function") put(objectPrototype, name, native, function (this: unknown, ...args: unknown[]): unknown {
      note(this);
      return apply(native, this, args);
    });
  }
}

function put(owner: object, name: string, native: { readonly length: number }, remembering: object): void {
  defineProperty(remembering, "name", { value: name });
  defineProperty(remembering, "length", { value: native.length });
  defineProperty(owner, name, { value: remembering, writable: true, enumerable: false, configurable: true });
}
