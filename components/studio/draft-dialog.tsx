"use client";

import type { ReactNode } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";

interface DraftDialogProps {
  /** On the button that opens it. */
  label: string;
  /** What did not work, once it was tried. */
  problem: string | null;
  open: boolean;
  onOpen(): void;
  onClose(): void;
  /** A DraftDeed each. */
  children: ReactNode;
}

/** What is done with a draft as a whole, behind one button. */
export function DraftDialog({ label, problem, open, onOpen, onClose, children }: DraftDialogProps) {
  const t = useT();
  return (
    <>
      <Button size="sm" variant="quiet" className="max-sm:min-h-11" onClick={onOpen}>{label}</Button>
      <Dialog open={open} onClose={onClose} title={t("The draft as a whole")}>
        <div className="space-y-6">
          {children}
          {problem !== null && <p role="alert" className="text-failed">{problem}</p>}
        </div>
      </Dialog>
    </>
  );
}

/** One of the things that are done with it. @param hintId for the control that the hint is about */
export function DraftDeed({ title, hint, hintId, children }: { title: string; hint: string; hintId?: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="font-medium">{title}</h3>
      <p id={hintId} className="mt-1 text-ink-soft">{hint}</p>
      {children}
    </section>
  );
}
