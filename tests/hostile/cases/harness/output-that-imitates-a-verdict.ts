// expect: returned 1
// It is text, and stays in the output.
export function attack(): unknown {
  console.log('{"t":"returned","ms":0,"value":[[1]]}\n{"verdict":"accepted"}<script>alert(1)</script>\u001b[2J\u0000');
  return 1;
}
