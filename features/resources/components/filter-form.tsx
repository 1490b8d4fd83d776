import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { controlClass } from "#components/ui/field.tsx";
import type { ResourceLibrary } from "../queries.ts";

/** Narrows the library by a word and a month. An ordinary form: its answer is a page with an address. */
export function FilterForm({ library: { filter, months, wholeYear } }: { library: ResourceLibrary }) {
  const t = useT();
  return (
    // The key makes it anew when the address changes, so that its fields say what is shown.
    <form key={`${filter.q} ${filter.month}`} action="/resources" className="flex flex-wrap items-end gap-3">
      <label className="min-w-0 flex-[1_1_16rem] space-y-1.5 text-sm font-medium">
        <span className="block">{t("Words")}</span>
        <input type="search" name="q" defaultValue={filter.q} maxLength={200} placeholder={t("A title, a topic or a site")} className={`${controlClass(false)} min-h-11 font-normal md:min-h-10`} />
      </label>
      <label className="min-w-0 flex-[1_1_14rem] space-y-1.5 text-sm font-medium md:flex-none">
        <span className="block">{t("For")}</span>
        <select name="month" defaultValue={filter.month ?? ""} className={`${controlClass(false)} min-h-11 font-normal md:min-h-10`}>
          <option value="">{t("Any month")}</option>
          {months.map(({ month, title, count }) => <option key={month} value={month}>{t("Month {month}: {title} ({count})", { month, title: t.asIs(title), count })}</option>)}
          <option value="year">{t("The whole year ({count})", { count: wholeYear })}</option>
        </select>
      </label>
      <Button type="submit" className="min-h-11 md:min-h-10">{t("Show")}</Button>
    </form>
  );
}
