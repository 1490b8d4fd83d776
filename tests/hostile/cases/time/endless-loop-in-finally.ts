// expect: time_limit_exceeded
// Being stopped must not give another turn.
export function attack(): unknown {
  try {
    for (;;);
  } finally {
    for (;;);
  }
}
