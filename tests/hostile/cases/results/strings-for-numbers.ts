// expect: returned ["1",true,null,{"$":"undefined"}]
// Each arrives as what it is.
export function attack(): unknown {
  return ["1", true, null, undefined];
}
