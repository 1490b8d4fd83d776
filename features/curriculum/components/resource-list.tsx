import { useT } from "#i18n";
import { Icon } from "#components/ui/icon.tsx";
import { sourceKindWords } from "./words.ts";

interface ResourceListProps {
  resources: readonly { title: string; kind?: string | null; url?: string | null }[];
}

const host = (url: string): string => new URL(url).hostname.replace(/^www\./, "");

/** Sources elsewhere, with their kind and their host, so that one knows where a link leads. */
export function ResourceList({ resources }: ResourceListProps) {
  const t = useT();
  return (
    <ul className="divide-y divide-line border-y border-line">
      {resources.map(({ title, kind, url }) => (
        <li key={`${title} ${url}`} className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 py-2.5 text-sm">
          {url
            ? (
              <a href={url} rel="noopener noreferrer" className="inline-flex items-baseline gap-1.5 font-medium underline decoration-line-strong underline-offset-3 hover:text-accent hover:decoration-accent">
                {title}<Icon name="external" size={12} className="self-center text-ink-soft" />
              </a>
            )
            : <span className="font-medium">{title}</span>}
          <span className="text-ink-soft">{[kind ? t.asIs(sourceKindWords[kind] ?? kind) : null, url ? host(url) : null].filter(Boolean).join(", ")}</span>
        </li>
      ))}
    </ul>
  );
}
