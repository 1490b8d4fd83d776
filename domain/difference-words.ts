import type { Translate } from "./i18n/translate.ts";
import { formatNumber } from "./value.ts";
import type { Difference } from "./verdict.ts";

/** How many values differ from what was expected, and by how much. The numbers are written as in the program, like the cells beside them. */
export function differenceWords({ wrongCount: wrong, total, maxAbs, meanAbs }: Difference, t: Translate): string {
  if (maxAbs === null) return t("{total, plural, one {{wrong} of {total} value differs} other {{wrong} of {total} values differ}}.", { wrong, total });
  const most = formatNumber(maxAbs);
  if (meanAbs === null || total === 1) return t("{total, plural, one {{wrong} of {total} value differs} other {{wrong} of {total} values differ}}, by {most} at most.", { wrong, total, most });
  return t("{total, plural, one {{wrong} of {total} value differs} other {{wrong} of {total} values differ}}, by {most} at most, {mean} on average.", { wrong, total, most, mean: formatNumber(meanAbs) });
}
