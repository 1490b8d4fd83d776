import { useT } from "#i18n";
import { LinkButton } from "./link-button.tsx";

interface PagerProps {
  page: number;
  perPage: number;
  total: number;
  /** The address of a page. */
  href: (page: number) => string;
}

/** Which part of a long list is shown, and the ways to its neighbours; nothing for a list of one page. */
export function Pager({ page, perPage, total, href }: PagerProps) {
  const t = useT();
  if (total <= perPage && page === 1) return null;
  const from = Math.min((page - 1) * perPage + 1, total);
  return (
    <nav aria-label={t("Pages")} className="mt-6 flex flex-wrap items-center gap-3">
      {page > 1 && <LinkButton href={href(page - 1)} rel="prev">{t("Previous page")}</LinkButton>}
      {page * perPage < total && <LinkButton href={href(page + 1)} rel="next">{t("Next page")}</LinkButton>}
      <span className="text-sm text-ink-soft tabular-nums">{t("{from, number} to {to, number} of {total, number}", { from, to: Math.min(page * perPage, total), total })}</span>
    </nav>
  );
}
