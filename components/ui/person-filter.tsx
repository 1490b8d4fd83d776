import Link from "next/link";
import { useT } from "#i18n";
import type { Role } from "#domain/accounts.ts";
import { roleNames } from "#domain/cohort.ts";
import { Button } from "./button.tsx";
import { controlClass } from "./field.tsx";

interface PersonFilterProps {
  /** The page's address, which the form asks with `q` and `role`. */
  action: string;
  filter: { q: string; role: Role | null };
  roles: readonly Role[];
  /** How many match the words, by their role. */
  counts: Readonly<Partial<Record<Role, number>>>;
  /** How many match all of it. */
  total: number;
}

/** Narrows a list of people to those with such a name or address, and a role. Works without script. */
export function PersonFilter({ action, filter, roles, counts, total }: PersonFilterProps) {
  const t = useT();
  return (
    <>
      <form key={`${filter.q} ${filter.role}`} action={action} className="flex flex-wrap items-end gap-3">
        <label className="min-w-0 flex-[1_1_14rem] space-y-1.5 text-sm font-medium">
          <span className="block">{t("Name or address")}</span>
          <input type="search" name="q" defaultValue={filter.q} maxLength={100} className={`${controlClass(false)} min-h-11 font-normal md:min-h-10`} />
        </label>
        <label className="min-w-0 flex-[1_1_10rem] space-y-1.5 text-sm font-medium md:flex-none">
          <span className="block">{t("Role")}</span>
          <select name="role" defaultValue={filter.role ?? ""} className={`${controlClass(false)} min-h-11 font-normal md:min-h-10`}>
            <option value="">{t("Every role")}</option>
            {roles.map((role) => <option key={role} value={role}>{t("{role} ({count})", { role: t(roleNames[role]), count: counts[role] ?? 0 })}</option>)}
          </select>
        </label>
        <Button type="submit" className="min-h-11 md:min-h-10">{t("Show")}</Button>
      </form>
      <p className="mt-4 mb-4 flex flex-wrap gap-x-4 text-sm text-ink-soft tabular-nums" role="status">
        {t("{count, plural, one {# person} other {# people}}", { count: total })}
        {isNarrowed(filter) && <Link href={action} className="link">{t("Show all")}</Link>}
      </p>
    </>
  );
}

/** Whether the list is not all that there are. */
export const isNarrowed = ({ q, role }: PersonFilterProps["filter"]): boolean => q !== "" || role !== null;

/** The address of a page of the list as it is narrowed. */
export const personPage = (action: string, { q, role }: PersonFilterProps["filter"], page: number): string =>
  `${action}?${new URLSearchParams({ ...q !== "" && { q }, ...role !== null && { role }, ...page > 1 && { page: String(page) } })}`;
