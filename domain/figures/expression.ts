import { ExpectedError } from "#domain/errors.ts";

/** An expression in a, b and c: sums, differences, products and a few functions of one argument. */
export type Expression =
  | { kind: "variable"; name: VariableName }
  | { kind: "number"; value: number }
  | { kind: "binary"; operator: "+" | "−" | "·"; left: Expression; right: Expression }
  | { kind: "call"; name: FunctionName; argument: Expression };

export type VariableName = "a" | "b" | "c";
export type FunctionName = "tanh" | "relu" | "exp";

const VARIABLES: readonly VariableName[] = ["a", "b", "c"];
const FUNCTIONS: readonly FunctionName[] = ["tanh", "relu", "exp"];
const TOKEN = /\s*(\d+(?:\.\d+)?|[a-z]+|[+\-−*·()])/y;

function tokenise(text: string): string[] {
  const tokens: string[] = [];
  let at = 0;
  while (at < text.trimEnd().length) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    if (found === null) throw new ExpectedError(`“${text.trim().slice(0, 30)}”: the character “${text.slice(at).trim().charAt(0)}” is not known here.`);
    tokens.push(found[1]);
    at = TOKEN.lastIndex;
  }
  return tokens;
}

/**
 * Reads an expression such as `tanh(a*b + c)`.
 * @throws {ExpectedError} that says what was not understood
 */
export function parseExpression(text: string): Expression {
  const tokens = tokenise(text);
  let next = 0;
  const take = (...wanted: string[]): string | null => wanted.includes(tokens[next] ?? "") ? tokens[next++] ?? null : null;
  const close = () => {
    if (take(")") === null) throw new ExpectedError("A closing parenthesis is missing.");
  };

  function sum(): Expression {
    let left = product();
    for (let operator = take("+", "-", "−"); operator !== null; operator = take("+", "-", "−")) {
      left = { kind: "binary", operator: operator === "+" ? "+" : "−", left, right: product() };
    }
    return left;
  }
  function product(): Expression {
    let left = factor();
    while (take("*", "·") !== null) left = { kind: "binary", operator: "·", left, right: factor() };
    return left;
  }
  function factor(): Expression {
    if (take("(") !== null) {
      const inner = sum();
      close();
      return inner;
    }
    const token = tokens[next];
    if (token === undefined) throw new ExpectedError("The expression ends where a, b, c, a number or a function is expected.");
    next += 1;
    const variable = VARIABLES.find((name) => name === token);
    if (variable !== undefined) return { kind: "variable", name: variable };
    const name = FUNCTIONS.find((known) => known === token);
    if (name !== undefined) {
      if (take("(") === null) throw new ExpectedError(`${name} needs its argument in parentheses: ${name}(a).`);
      const argument = sum();
      close();
      return { kind: "call", name, argument };
    }
    if (/^\d/.test(token)) return { kind: "number", value: Number(token) };
    throw new ExpectedError(`“${token}” is not known here: use a, b, c, numbers, + − · and ${FUNCTIONS.join(", ")}.`);
  }

  const expression = sum();
  if (next < tokens.length) throw new ExpectedError(`“${tokens[next]}” does not belong there.`);
  return expression;
}
