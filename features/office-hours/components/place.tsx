import { useT } from "#i18n";
import { placeHref } from "#domain/office-hours.ts";

/** Where a meeting is: a room, or a link to a call. */
export function Place({ place }: { place: string }) {
  const t = useT();
  const href = placeHref(place);
  if (href === null) return <span className="wrap-anywhere">{place}</span>;
  return <a href={href} target="_blank" rel="noreferrer noopener" className="link inline-flex min-h-6 items-center wrap-anywhere">{place}<span className="sr-only"> {t("(opens in a new tab)")}</span></a>;
}
