import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import type { DraftStatus } from "./draft-keeper.ts";
import { DraftLine } from "./draft-line.tsx";
import { HistoryButton } from "./history-button.tsx";
import { ResetButton } from "./reset-button.tsx";
import type { GradingMode } from "./use-grading.ts";

interface EditorBarProps {
  slug: string;
  timeZone: string;
  status: DraftStatus;
  /** A grading is under way. */
  working: boolean;
  /** The text in the editor now. */
  current(): string;
  onRestore(source: string, words: string): void;
  onReset(): void;
  onBegin(mode: GradingMode): void;
}

/** Above the editor: whether the text is saved, and what can be done with it. */
export function EditorBar({ slug, timeZone, status, working, current, onRestore, onReset, onBegin }: EditorBarProps) {
  const t = useT();
  return (
    <div className="flex min-h-12 items-center gap-x-2 gap-y-1 border-b border-line px-3 py-1.5 max-sm:flex-wrap">
      <DraftLine status={status} />
      <div className="ml-auto flex shrink-0 items-center gap-1 sm:gap-2">
        <HistoryButton slug={slug} timeZone={timeZone} current={current} onRestore={onRestore} />
        <ResetButton onReset={onReset} />
        <Button size="sm" aria-disabled={working} aria-keyshortcuts="Control+Enter Meta+Enter" title={t("Ctrl or Cmd + Enter")} onClick={() => onBegin("run")}>{t("Run")}</Button>
        <Button size="sm" variant="primary" aria-disabled={working} aria-keyshortcuts="Control+Shift+Enter Meta+Shift+Enter" title={t("Ctrl or Cmd + Shift + Enter")} onClick={() => onBegin("submit")}>{t("Submit")}</Button>
      </div>
    </div>
  );
}
