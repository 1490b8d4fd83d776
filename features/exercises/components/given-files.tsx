import { useT } from "#i18n";
import { ProseHtml } from "#components/markdown/prose-html.tsx";
import { codeToHtml } from "#lib/markdown/to-html.ts";

/** What the exercise gives: read, imported, and left as it is. */
export function GivenFiles({ given }: { given: Readonly<Record<string, string>> }) {
  const t = useT();
  return (
    <>
      <p className="text-ink-soft">{t("Your program may import these files. They are the same for everybody and cannot be changed.")}</p>
      {Object.entries(given).map(([specifier, source]) => (
        <section key={specifier} aria-label={specifier} className="mt-6">
          <h2 className="mb-2 font-mono text-sm">{specifier}</h2>
          <ProseHtml html={codeToHtml(source)} />
        </section>
      ))}
    </>
  );
}
