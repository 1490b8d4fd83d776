"use client";

import { useState } from "react";
import { useT } from "#i18n";
import { withListed } from "#domain/course-lesson.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import type { InsertChoices } from "../queries.ts";
import { FigureChooser } from "./figure-chooser.tsx";
import { QuestionChooser } from "./question-chooser.tsx";
import { ReferenceChooser } from "./reference-chooser.tsx";

export interface Insertion {
  text: string;
  /** Stands on lines of its own. */
  block: boolean;
}

interface InsertDialogProps {
  open: boolean;
  text: string;
  choices: InsertChoices;
  onClose(): void;
  onInsert(insertion: Insertion): void;
  /** The whole text, with another front matter. */
  onReplace(text: string): void;
}

/** What a lesson can have besides words: figures with a look at each, questions, links and sources. */
export function InsertDialog({ open, text, choices, onClose, onInsert, onReplace }: InsertDialogProps) {
  const t = useT();
  const [problem, setProblem] = useState<string | null>(null);

  function close() {
    setProblem(null);
    onClose();
  }

  function insert(insertion: Insertion) {
    close();
    onInsert(insertion);
  }

  function list(key: "covers" | "resources", id: string) {
    const next = withListed(text, key, id);
    if (next === null) return setProblem(t("The front matter has it already, or cannot be read: look at its first lines."));
    close();
    onReplace(next);
  }

  return (
    <Dialog open={open} wide onClose={close} title={t("Insert into the lesson")} actions={<Button onClick={close}>{t("Close")}</Button>}>
      {open && (
        <Tabs
          label={t("What to insert")} panelClassName="h-[min(60dvh,34rem)] overflow-y-auto px-1 pt-4"
          tabs={[
            { id: "figure", label: t("Figure"), panel: <FigureChooser onInsert={(block) => insert({ text: block, block: true })} /> },
            { id: "question", label: t("Question"), panel: <QuestionChooser onInsert={(block) => insert({ text: block, block: true })} /> },
            { id: "reference", label: t("Link or source"), panel: <ReferenceChooser choices={choices} onLink={(link) => insert({ text: link, block: false })} onList={list} /> },
          ]}
        />
      )}
      {problem !== null && <p role="alert" className="mt-3 text-failed">{problem}</p>}
    </Dialog>
  );
}
