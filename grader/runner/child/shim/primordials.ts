/**
 * The intrinsics that the shim uses, taken before any code of a student is there. After that
 * moment the shim calls nothing that can be replaced: no method on a value, no iteration, no
 * assignment that could meet a setter on a prototype.
 */
export const { apply, construct, defineProperty, get, getOwnPropertyDescriptor, getPrototypeOf, ownKeys } = Reflect;

const { bind, call } = Function.prototype;

/** `uncurry(Set.prototype.has)(set, value)` is `set.has(value)` whatever becomes of the prototype. */
export function uncurry<This, Args extends unknown[], Result>(
  method: (this: This, ...args: Args) => Result,
): (self: This, ...args: Args) => Result {
  return apply(bind, call, [method]);
}

/** The function behind an accessor of a prototype. */
function getter<Result>(owner: object, key: string | symbol): (self: unknown) => Result {
  const get = getOwnPropertyDescriptor(owner, key)?.get;
  if (get === undefined) throw new Error(`no getter ${String(key)}`);
  return uncurry<unknown, [], Result>(get);
}

export const { isArray } = Array;
export const { hasOwn } = Object;
/** Told apart by identity: a prototype cannot be forged, and asking for it runs nothing. */
export const promisePrototype: unknown = Promise.prototype;
export const objectPrototype: object = Object.prototype;
export const arrayPrototype: object = Array.prototype;
export const { parse: parseJson, stringify: stringifyJson } = JSON;
export const { abs, floor, imul, max, min } = Math;
export const { isFinite: isFiniteNumber, isInteger } = Number;
/** Milliseconds since 1970: the real clock, for throttling only. */
export const realNow = Date.now;

export const SafeSet = Set;
export const setHas = uncurry(Set.prototype.has);
export const setAdd = uncurry(Set.prototype.add);
export const setDelete = uncurry(Set.prototype.delete);
export const SafeWeakSet = WeakSet;
export const weakSetHas = uncurry(WeakSet.prototype.has);
export const weakSetAdd = uncurry(WeakSet.prototype.add);
export const SafeWeakMap = WeakMap;
export const weakMapGet = uncurry(WeakMap.prototype.get);
export const weakMapSet = uncurry(WeakMap.prototype.set);
export const SafeMap = Map;
export const mapGet = uncurry(Map.prototype.get);
export const mapSet = uncurry(Map.prototype.set);

export const includes = uncurry(String.prototype.includes);
export const slice = uncurry(String.prototype.slice);
export const symbolDescription = getter<string | undefined>(Symbol.prototype, "description");
export const then = uncurry(Promise.prototype.then);

const typedArrayPrototype: object = Object.getPrototypeOf(Uint8Array.prototype);
/** "Float32Array" and so on; undefined for whatever is no typed array. Runs no code of a student. */
export const typedArrayTag = getter<string | undefined>(typedArrayPrototype, Symbol.toStringTag);
export const typedArrayLength = getter<number>(typedArrayPrototype, "length");
export const typedArrayBuffer = getter<object>(typedArrayPrototype, "buffer");
export const isDetached = getter<boolean>(ArrayBuffer.prototype, "detached");

/** A typed array, read by index alone: neither a getter nor a prototype has a say in that. */
export interface Numbers { readonly [index: number]: unknown }

export const isTypedArray = (value: object): value is Numbers => typedArrayTag(value) !== undefined;

/** An element of a typed array as a number; NaN for what is none. */
export function element(array: Numbers, index: number): number {
  const value = array[index];
  return typeof value === "number" ? value : 0 / 0;
}

/** Own stacks are accessors with this getter; anything else under that name is a student's. */
export const nativeStackGetter: unknown = getOwnPropertyDescriptor(new Error(), "stack")?.get;

/**
 * A data property's value, without running a getter; undefined where there is none.
 * The object must not be a proxy.
 */
export function dataProperty(object: object, key: PropertyKey): unknown {
  const found = getOwnPropertyDescriptor(object, key);
  return found !== undefined && hasOwn(found, "value") ? found.value : undefined;
}

const { create } = Object;

/** Defines an ordinary property, where an assignment could meet a setter on the prototype. */
export function define(object: object, key: PropertyKey, value: unknown): void {
  // Without a prototype, so that a `get` on Object.prototype is not taken for the descriptor's.
  const descriptor: PropertyDescriptor = create(null);
  descriptor.value = value;
  descriptor.writable = true;
  descriptor.enumerable = true;
  descriptor.configurable = true;
  defineProperty(object, key, descriptor);
}
