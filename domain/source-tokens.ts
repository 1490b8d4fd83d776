import ts from "typescript";

/** A program as a row of tokens in which names, literals, layout and comments no longer count. */
export interface Tokens {
  /** A number for each token: equal ones are the same word. */
  codes: readonly number[];
  /** The line of each, from 1. */
  lines: readonly number[];
}

/** Names that nobody can choose otherwise: what JavaScript itself provides. They tell programs apart; a student's own names do not. */
const globalNames = new Set(["Array", "Boolean", "Error", "Float32Array", "Float64Array", "Infinity", "Int32Array", "JSON", "Map", "Math", "NaN", "Number", "Object", "Promise", "Set", "String", "Uint8Array"]);
const memberNames = new Set([Array, Array.prototype, Math, Number, String.prototype, Object, JSON, Map.prototype, Set.prototype, Float64Array.prototype, Promise, Promise.prototype].flatMap((owner) => Object.getOwnPropertyNames(owner)));

const codes = new Map<string, number>();

/** FNV-1a, 32 bits. There are few different words, so that all are kept. */
function codeOf(word: string): number {
  const known = codes.get(word);
  if (known !== undefined) return known;
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  codes.set(word, hash);
  return hash;
}

const { SyntaxKind } = ts;
const closing = new Set([SyntaxKind.CloseParenToken, SyntaxKind.CloseBracketToken, SyntaxKind.CloseBraceToken]);
/** After one of these a slash divides; after anything else it begins a regular expression. */
const operands = new Set([...closing, SyntaxKind.Identifier, SyntaxKind.NumericLiteral, SyntaxKind.BigIntLiteral, SyntaxKind.StringLiteral, SyntaxKind.NoSubstitutionTemplateLiteral, SyntaxKind.TemplateTail, SyntaxKind.RegularExpressionLiteral, SyntaxKind.ThisKeyword, SyntaxKind.SuperKeyword, SyntaxKind.TrueKeyword, SyntaxKind.FalseKeyword, SyntaxKind.NullKeyword, SyntaxKind.PlusPlusToken, SyntaxKind.MinusMinusToken]);

function wordOf(kind: ts.SyntaxKind, text: string, before: ts.SyntaxKind): string {
  if (kind === SyntaxKind.NumericLiteral || kind === SyntaxKind.BigIntLiteral) return "number";
  if (kind === SyntaxKind.StringLiteral || (kind >= SyntaxKind.FirstTemplateToken && kind <= SyntaxKind.LastTemplateToken)) return "text";
  if (kind !== SyntaxKind.Identifier && kind !== SyntaxKind.PrivateIdentifier) return String(kind);
  const member = before === SyntaxKind.DotToken || before === SyntaxKind.QuestionDotToken;
  return (member ? memberNames : globalNames).has(text) ? `name ${text}` : "name";
}

/**
 * The tokens of a source by TypeScript's scanner. Names and literals lose what they say, layout, comments, semicolons
 * and last commas are gone: what renaming and reformatting change is not there any more. A source that does not
 * compile gives what can be read of it.
 */
export function tokensOf(source: string): Tokens {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, source);
  const lineEnds = [...source.matchAll(/\n/g)].map(({ index }) => index);
  const [found, lines]: [number[], number[]] = [[], []];
  /** For each template that is open, how many braces are open in it. */
  const templates: number[] = [];
  let before: ts.SyntaxKind = SyntaxKind.Unknown;
  let line = 0;
  for (let kind = scanner.scan(); kind !== SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    if ((kind === SyntaxKind.SlashToken || kind === SyntaxKind.SlashEqualsToken) && !operands.has(before)) kind = scanner.reScanSlashToken();
    if (kind === SyntaxKind.CloseBraceToken && templates.at(-1) === 0) {
      kind = scanner.reScanTemplateToken(false);
      if (kind === SyntaxKind.TemplateTail) templates.pop();
    } else if (kind === SyntaxKind.TemplateHead) templates.push(0);
    else if (templates.length > 0 && (kind === SyntaxKind.OpenBraceToken || kind === SyntaxKind.CloseBraceToken)) templates[templates.length - 1] += kind === SyntaxKind.OpenBraceToken ? 1 : -1;
    if (kind === SyntaxKind.SemicolonToken) continue;
    if (closing.has(kind) && before === SyntaxKind.CommaToken) {
      found.pop();
      lines.pop();
    }
    const start = scanner.getTokenStart();
    while (line < lineEnds.length && lineEnds[line] < start) line++;
    found.push(codeOf(wordOf(kind, scanner.getTokenText(), before)));
    lines.push(line + 1);
    before = kind;
  }
  return { codes: found, lines };
}
