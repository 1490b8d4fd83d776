import { useT } from "#i18n";
import type { Heading } from "#lib/markdown/render.ts";

/** The table of contents: second headings, and third ones indented. */
export function Contents({ headings }: { headings: readonly Heading[] }) {
  const t = useT();
  return (
    <nav aria-label={t("On this page")}>
      <p className="mb-2 text-xs font-medium text-ink-soft">{t("On this page")}</p>
      <ul className="border-l border-line text-sm">
        {headings.map(({ id, text, depth }) => (
          <li key={id}>
            <a href={`#${id}`} className={`block border-l border-transparent py-1 -ml-px text-ink-soft hover:border-accent hover:text-ink ${depth === 3 ? "pl-7" : "pl-4"}`}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
