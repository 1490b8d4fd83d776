import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { FilterLinks } from "#components/ui/filter-links.tsx";
import { controlClass } from "#components/ui/field.tsx";
import { orderTexts, paperOrders, paperStatuses, statusTexts, type PaperStatus } from "#domain/paper.ts";
import { cn } from "#lib/cn.ts";
import type { PaperFilter as Filter } from "../schema.ts";

/** The address of the list with this filter; what is usual is left out of it. */
export function listHref({ status, q, order, page }: Filter): string {
  const query = new URLSearchParams({ ...status && { status }, ...q !== "" && { q }, ...order !== "added" && { order }, ...page > 1 && { page: String(page) } });
  return query.size === 0 ? "/papers" : `/papers?${query}`;
}

/** Links and a form: the server filters, and no script is needed. */
export function PaperFilter({ filter, counts }: { filter: Filter; counts: Record<PaperStatus, number> }) {
  const t = useT();
  const all = counts.toRead + counts.reading + counts.read;
  const choices = [{ status: null, text: t("All"), count: all }, ...paperStatuses.map((status) => ({ status, text: t(statusTexts[status]), count: counts[status] }))];
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
      <FilterLinks label={t("Status")} choices={choices.map(({ status, text, count }) => ({ href: listHref({ ...filter, status, page: 1 }), text, count, current: status === filter.status }))} />
      <form action="/papers" method="get" role="search" aria-label={t("Papers")} className="flex w-full flex-wrap gap-2 sm:w-auto">
        {filter.status && <input type="hidden" name="status" value={filter.status} />}
        <label className="min-w-0 flex-1 basis-full sm:basis-auto">
          <span className="sr-only">{t("Words in title, authors or notes")}</span>
          <input type="search" name="q" defaultValue={filter.q} maxLength={200} placeholder={t("Title, authors or notes")} className={cn(controlClass(false), "min-h-10 text-sm! sm:w-60")} />
        </label>
        <label className="flex-1 sm:flex-none">
          <span className="sr-only">{t("Order")}</span>
          <select name="order" defaultValue={filter.order} className={cn(controlClass(false), "min-h-10 text-sm!")}>
            {paperOrders.map((order) => <option key={order} value={order}>{t(orderTexts[order])}</option>)}
          </select>
        </label>
        <Button type="submit">{t("Show")}</Button>
      </form>
    </div>
  );
}
