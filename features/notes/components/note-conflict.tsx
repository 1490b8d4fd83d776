import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";

interface NoteConflictProps {
  /** What the other tab has saved. */
  other: string;
  onChoose(choice: "mine" | "theirs" | "both"): void;
}

/** Two tabs or devices wrote different notes: the other is shown beside this one, and the person chooses. */
export function NoteConflict({ other, onChoose }: NoteConflictProps) {
  const t = useT();
  return (
    <Notice tone="warning" role="alert" title={t("This note was changed in another tab or on another device")}>
      <p>{t("Your text above is kept in this browser until you choose. The other note is:")}</p>
      <pre className="mt-2 max-h-48 overflow-auto rounded-md border border-line bg-sunken p-2 text-xs whitespace-pre-wrap text-ink" tabIndex={0} aria-label={t("The other note")}>{other}</pre>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button size="sm" variant="primary" onClick={() => onChoose("both")}>{t("Keep both")}</Button>
        <Button size="sm" onClick={() => onChoose("mine")}>{t("Keep this one")}</Button>
        <Button size="sm" onClick={() => onChoose("theirs")}>{t("Take the other")}</Button>
      </div>
    </Notice>
  );
}
