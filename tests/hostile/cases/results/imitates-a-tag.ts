// expect: returned {"$":"object","v":[["$","Float32Array"],["v",[1]]]}
// An object that looks like the encoding stays an object.
export function attack(): unknown {
  return { $: "Float32Array", v: [1] };
}
