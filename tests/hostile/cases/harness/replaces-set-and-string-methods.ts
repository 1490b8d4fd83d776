// expect: returned [["a"]]
// The shim took its own before.
export function attack(): unknown {
  for (const kind of [Set, Map, WeakMap, WeakSet]) kind.prototype.has = () => true;
  Set.prototype.add = () => {
    throw new Error("no");
  };
  String.prototype.slice = () => "forged";
  Array.prototype.push = () => 0;
  return [["a"]];
}
