/** A number for people: a fixed count of decimals, a true minus sign, powers of ten where it would round to nothing. */
export function decimal(value: number, digits = 3): string {
  const small = value !== 0 && Math.abs(value) < 0.5 * 10 ** -digits;
  const text = small ? value.toExponential(0) : Math.abs(value).toFixed(digits);
  return (value < 0 ? "−" : "") + text.replace(/^-/, "").replace("e-", "e−");
}

/** As `decimal`, with no more decimals than the number has: 2, −0.5, 0.125. */
export function short(value: number, digits = 3): string {
  const text = decimal(value, digits);
  return text.includes("e") ? text : text.replace(/\.?0+$/, "").replace(/^−0$/, "0");
}

/** A number whose size is what matters: as it is between 0.01 and 1000, else one digit and a power of ten: 3·10⁻⁷. */
export function power(value: number): string {
  const size = Math.abs(value);
  if (size === 0 || size >= 0.00999 && size < 10_000) return short(Number(value.toPrecision(2)));
  const [digit, exponent] = value.toExponential(0).split("e");
  const raised = exponent.replace("+", "").replace("-", "⁻").replace(/\d/g, (d) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(d)]);
  return digit === "1" ? `10${raised}` : digit === "-1" ? `−10${raised}` : `${digit.replace("-", "−")}·10${raised}`;
}

/** A factor inside a product: negative numbers in parentheses. */
export function factor(value: number): string {
  return value < 0 ? `(${short(value)})` : short(value);
}
