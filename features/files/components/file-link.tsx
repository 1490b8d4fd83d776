import { Icon } from "#components/ui/icon.tsx";
import { sizeWords } from "#domain/handed-file.ts";
import { useT } from "#i18n";
import type { FileFacts } from "../queries.ts";

/** Saves a file that was handed in. */
export function FileLink({ file: { id, name, size } }: { file: FileFacts }) {
  const t = useT();
  return (
    <a href={`/api/v1/files/${id}`} download className="link inline-flex max-w-full items-center gap-1.5 text-sm">
      <Icon name="note" size={14} />
      <span className="truncate">{name}</span>
      <span className="shrink-0 text-ink-soft tabular-nums">{sizeWords(size, t.locale)}</span>
    </a>
  );
}
