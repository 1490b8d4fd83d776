"use client";

import { useT } from "#i18n";
import { msg, type Translate } from "#domain/i18n/translate.ts";
import { Button } from "#components/ui/button.tsx";

const kinds = [
  { id: "choice", name: msg("A choice"), about: msg("One right answer makes radio buttons, several make boxes. Each answer has its feedback after a dash with spaces.") },
  { id: "number", name: msg("A number"), about: msg("Readers may write 0.75, 3/4 or 7.5e-1; the tolerance lets a rounded answer pass.") },
  { id: "output", name: msg("What a program prints"), about: msg("The second block is the answer. Nobody checks it here: run the program yourself before you publish.") },
] as const;

/** A question to begin with. "Feedback:" is a word of the format, not of the language. */
function blockOf(kind: (typeof kinds)[number]["id"], t: Translate): string {
  const why = t("Say why.");
  switch (kind) {
    case "choice":
      return `:::question{type="choice"}\n${t("What do you ask?")}\n\n- [x] ${t("The right answer")} — ${why}\n- [ ] ${t("A wrong answer")} — ${t("Say what is wrong with it.")}\n:::`;
    case "number":
      return `:::question{type="number" answer="0.75" tolerance="0.005"}\n${t("What do you ask?")}\n\nFeedback: ${why}\n:::`;
    case "output":
      return `:::question{type="output"}\n${t("What does this print?")}\n\n\`\`\`ts\nconsole.log([1, 2].map((x) => x * 2));\n\`\`\`\n\n\`\`\`text\n[ 2, 4 ]\n\`\`\`\n\nFeedback: ${why}\n:::`;
  }
}

/** The three kinds of questions, each with what is inserted. */
export function QuestionChooser({ onInsert }: { onInsert(block: string): void }) {
  const t = useT();
  return (
    <ul className="divide-y divide-line border-y border-line">
      {kinds.map(({ id, name, about }) => (
        <li key={id} className="grid gap-x-6 gap-y-3 py-4 md:grid-cols-[17rem_minmax(0,1fr)]">
          <div>
            <h3 className="font-medium">{t(name)}</h3>
            <p className="mt-1 text-ink-soft">{t(about)}</p>
            <Button size="sm" className="mt-3 min-h-11 sm:min-h-8" aria-label={t("Insert: {name}", { name: t(name) })} onClick={() => onInsert(blockOf(id, t))}>{t("Insert")}</Button>
          </div>
          <pre className="overflow-x-auto rounded-md border border-line bg-sunken px-3 py-2 font-mono text-xs whitespace-pre-wrap" tabIndex={0} aria-label={t("What is inserted")}>{blockOf(id, t)}</pre>
        </li>
      ))}
    </ul>
  );
}
