import { useT } from "#i18n";

/** A dot beside "Notes" where something is written. */
export function NotedMark() {
  const t = useT();
  return (
    <>
      <span aria-hidden="true" className="ml-1.5 inline-block size-1.5 rounded-full bg-accent align-middle" />
      <span className="sr-only"> {t("(something is written)")}</span>
    </>
  );
}
