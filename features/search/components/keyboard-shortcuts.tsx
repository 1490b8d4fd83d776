"use client";

import { useState } from "react";
import { useT } from "#i18n";
import { Dialog } from "#components/ui/dialog.tsx";
import { msg } from "#domain/i18n/translate.ts";
import { questionKeyIsOn, setQuestionKey } from "./question-key.ts";

/** Keys that are pressed together are one list; several lists do the same. */
interface Shortcut {
  keys: readonly (readonly string[])[];
  does: string;
}

// As they are called on the keyboards of the reader's language; other keys have the same name everywhere.
const [ctrl, shift, enter, home, end] = [msg("Ctrl"), msg("Shift"), msg("Enter"), msg("Home"), msg("End")];

const groups: readonly { title: string; shortcuts: readonly Shortcut[] }[] = [
  { title: msg("Everywhere"), shortcuts: [
    { keys: [[ctrl, "K"]], does: msg("Search, or go to a page") },
    { keys: [["?"]], does: msg("This list") },
    { keys: [["Esc"]], does: msg("Close what is open") },
    { keys: [["Tab"]], does: msg("As the first key on a page: skip to the content") },
    { keys: [["←"], ["→"], [home], [end]], does: msg("Between tabs") },
  ] },
  { title: msg("In the search"), shortcuts: [
    { keys: [["↑"], ["↓"], [home], [end]], does: msg("Choose") },
    { keys: [[enter]], does: msg("Open") },
    { keys: [[ctrl, enter]], does: msg("Open in a new tab") },
  ] },
  { title: msg("At an exercise"), shortcuts: [
    { keys: [[ctrl, enter]], does: msg("Run") },
    { keys: [[ctrl, shift, enter]], does: msg("Submit") },
    { keys: [["Esc"]], does: msg("Cancel what is being graded") },
    { keys: [[ctrl, "M"]], does: msg("In the editor: give the Tab key back to the page, or take it again") },
    { keys: [["F1"]], does: msg("In the editor: all of its own commands") },
    { keys: [["←"], ["→"], ["↑"], ["↓"]], does: msg("On the line between two panes: move it") },
    { keys: [[enter]], does: msg("On the line beside the statement: fold it away, or back") },
  ] },
  { title: msg("In a figure"), shortcuts: [
    { keys: [["←"], ["→"], ["↑"], ["↓"]], does: msg("Move the point or the slider") },
    { keys: [[shift, "←"]], does: msg("Move a point in leaps") },
  ] },
  { title: msg("In the year of habits"), shortcuts: [
    { keys: [["←"], ["→"], ["↑"], ["↓"]], does: msg("From day to day, from week to week") },
    { keys: [[home], [end]], does: msg("To the first day, to today") },
  ] },
];

/** Every key that the site listens to. */
export function KeyboardShortcuts({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useT();
  return (
    <Dialog open={open} onClose={onClose} title={t("Keyboard shortcuts")}>
      {open && <ShortcutList />}
    </Dialog>
  );
}

function ShortcutList() {
  const t = useT();
  const [on, setOn] = useState(questionKeyIsOn);
  const [kept, setKept] = useState(true);

  function change(next: boolean) {
    setOn(next);
    setKept(setQuestionKey(next));
  }

  return (
    <div className="space-y-5">
      <p className="text-ink-soft">{t.rich("On a Mac press <key>Cmd</key> in place of <key>Ctrl</key>, except with <key>M</key>.", { key: (text) => <kbd>{text}</kbd> })}</p>
      {groups.map(({ title, shortcuts }) => (
        <section key={title}>
          <h3 className="mb-1 text-sm font-semibold">{t(title)}</h3>
          <dl className="divide-y divide-line border-y border-line">
            {shortcuts.map(({ keys, does }) => (
              <div key={does} className="flex items-baseline justify-between gap-x-6 py-1.5">
                <dt className="order-last flex shrink-0 flex-wrap justify-end gap-x-2 gap-y-1">{keys.map((together) => <Keys key={together.join()} together={together} />)}</dt>
                <dd>{t(does)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <div className="border-t border-line pt-4">
        <label className="flex min-h-8 cursor-pointer items-center gap-2">
          <input type="checkbox" checked={on} onChange={(event) => change(event.target.checked)} className="size-4" />
          <span>{t.rich("Use <key>?</key> as a shortcut", { key: (text) => <kbd>{text}</kbd> })}</span>
        </label>
        <p className="text-xs text-ink-soft">
          {kept ? t("Switch it off where a single key is pressed by accident, or by dictation. This list is in the search too.") : t("This browser does not let the site keep the choice: on the next page it is as it was.")}
        </p>
      </div>
    </div>
  );
}

const key = "rounded-sm border border-line-strong bg-sunken px-1.5 py-0.5 text-xs";

function Keys({ together }: { together: readonly string[] }) {
  const t = useT();
  return <span className="whitespace-nowrap">{together.map((name, index) => <span key={name}>{index > 0 && "+"}<kbd className={key}>{t.asIs(name)}</kbd></span>)}</span>;
}
