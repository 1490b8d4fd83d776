/**
 * Run once when the runner's files are staged, by the same Node with the same flags as the runner: compiles a
 * script of ours, the shim or a library, and prints what isolates need to start it quickly: a line of JSON with
 * the names that a library exports, then the engine's code cache. The script runs here before its cache is taken:
 * the engine compiles a function when it is first called, so the cache of a script that has worked holds what
 * every isolate would otherwise compile again. It runs in a context of Node's own, since isolated-vm gives the
 * cache of a script that was only read; the engine takes the one for the other.
 */
import { readFileSync } from "node:fs";
import vm from "node:vm";

const [name] = process.argv.slice(2);
const script = new vm.Script(readFileSync(new URL(`./${name}.js`, import.meta.url), "utf8"), { filename: name });
const context = vm.createContext({});
script.runInContext(context);

/** What a program typically has the shim do: calls, results of several kinds, an error. */
const rehearsal = `{
  shim.prepare();
  shim.setLimits(() => undefined, 1000, 1000, 1, false);
  shim.moduleLoaded({ same: (value) => value, fail: () => { throw new Error("rehearsed"); } });
  shim.loadState('["same","fail"]');
  const call = (entry, ...values) => ({ kind: "function", entry, args: JSON.stringify(values), seed: 1 });
  const tagged = [{ $: "NaN" }, { $: "hole" }, { $: "object", v: [["a", 1]] }, { $: "Float32Array", v: [1, 2] }];
  shim.runCalls(JSON.stringify([call("same", [[1, 2.5], [-3, 4]]), call("same", "text"), call("same", tagged), call("fail")]), 0);
}`;
const names: unknown = vm.runInContext(name === "shim" ? `${rehearsal}; "[]"` : "JSON.stringify(Object.keys(library(() => false, { data: {} }).exports))", context);
process.stdout.write(Buffer.concat([Buffer.from(`${String(names)}\n`), script.createCachedData()]));
