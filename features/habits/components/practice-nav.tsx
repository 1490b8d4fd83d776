import Link from "next/link";
import { useT } from "#i18n";
import { cn } from "#lib/cn.ts";

/** Leads from habits to papers and back. Who does without habits sees no trace of them among the papers. */
export function PracticeNav({ current, habits }: { current: "habits" | "papers"; habits: boolean }) {
  const t = useT();
  const links = [...habits || current === "habits" ? [{ id: "habits", href: "/habits", label: t("Habits") }] : [], { id: "papers", href: "/papers", label: t("Papers") }];
  if (links.length < 2) return null;
  return (
    <nav aria-label={t("Practice")} className="-mt-3 mb-8 flex gap-1 border-b border-line">
      {links.map(({ id, href, label }) => (
        <Link
          key={id} href={href} aria-current={id === current ? "page" : undefined}
          className={cn("-mb-px border-b-2 px-3 py-2.5 text-sm font-medium -outline-offset-2", id === current ? "border-accent text-ink" : "border-transparent text-ink-soft hover:text-ink")}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
