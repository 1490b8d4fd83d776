// expect: output_limit_exceeded
// Printing is capped, and the cap ends the program.
export function attack(): unknown {
  for (;;) console.log("again");
}
