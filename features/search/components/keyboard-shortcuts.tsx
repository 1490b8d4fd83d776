"use client";

import { useState } from "react";
import { Dialog } from "#components/ui/dialog.tsx";
import { questionKeyIsOn, setQuestionKey } from "./question-key.ts";

/** Keys that are pressed together are one list; several lists do the same. */
interface Shortcut {
  keys: readonly (readonly string[])[];
  does: string;
}

const groups: readonly { title: string; shortcuts: readonly Shortcut[] }[] = [
  { title: "Everywhere", shortcuts: [
    { keys: [["Ctrl", "K"]], does: "Search, or go to a page" },
    { keys: [["?"]], does: "This list" },
    { keys: [["Esc"]], does: "Close what is open" },
    { keys: [["Tab"]], does: "As the first key on a page: skip to the content" },
    { keys: [["←"], ["→"], ["Home"], ["End"]], does: "Between tabs" },
  ] },
  { title: "In the search", shortcuts: [
    { keys: [["↑"], ["↓"], ["Home"], ["End"]], does: "Choose" },
    { keys: [["Enter"]], does: "Open" },
    { keys: [["Ctrl", "Enter"]], does: "Open in a new tab" },
  ] },
  { title: "At an exercise", shortcuts: [
    { keys: [["Ctrl", "Enter"]], does: "Run" },
    { keys: [["Ctrl", "Shift", "Enter"]], does: "Submit" },
    { keys: [["Esc"]], does: "Cancel what is being graded" },
    { keys: [["Ctrl", "M"]], does: "In the editor: give the Tab key back to the page, or take it again" },
    { keys: [["F1"]], does: "In the editor: all of its own commands" },
    { keys: [["←"], ["→"], ["↑"], ["↓"]], does: "On the line between two panes: move it" },
    { keys: [["Enter"]], does: "On the line beside the statement: fold it away, or back" },
  ] },
  { title: "In a figure", shortcuts: [
    { keys: [["←"], ["→"], ["↑"], ["↓"]], does: "Move the point or the slider" },
    { keys: [["Shift", "←"]], does: "Move a point in leaps" },
  ] },
  { title: "In the year of habits", shortcuts: [
    { keys: [["←"], ["→"], ["↑"], ["↓"]], does: "From day to day, from week to week" },
    { keys: [["Home"], ["End"]], does: "To the first day, to today" },
  ] },
];

/** Every key that the site listens to. */
export function KeyboardShortcuts({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={open} onClose={onClose} title="Keyboard shortcuts">
      {open && <ShortcutList />}
    </Dialog>
  );
}

function ShortcutList() {
  const [on, setOn] = useState(questionKeyIsOn);
  const [kept, setKept] = useState(true);

  function change(next: boolean) {
    setOn(next);
    setKept(setQuestionKey(next));
  }

  return (
    <div className="space-y-5">
      <p className="text-ink-soft">On a Mac press <kbd>Cmd</kbd> in place of <kbd>Ctrl</kbd>, except with <kbd>M</kbd>.</p>
      {groups.map(({ title, shortcuts }) => (
        <section key={title}>
          <h3 className="mb-1 text-sm font-semibold">{title}</h3>
          <dl className="divide-y divide-line border-y border-line">
            {shortcuts.map(({ keys, does }) => (
              <div key={does} className="flex items-baseline justify-between gap-x-6 py-1.5">
                <dt className="order-last flex shrink-0 flex-wrap justify-end gap-x-2 gap-y-1">{keys.map((together) => <Keys key={together.join()} together={together} />)}</dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <div className="border-t border-line pt-4">
        <label className="flex min-h-8 cursor-pointer items-center gap-2">
          <input type="checkbox" checked={on} onChange={(event) => change(event.target.checked)} className="size-4" />
          Use <kbd>?</kbd> as a shortcut
        </label>
        <p className="text-xs text-ink-soft">
          {kept ? "Switch it off where a single key is pressed by accident, or by dictation. This list is in the search too." : "This browser does not let the site keep the choice: on the next page it is as it was."}
        </p>
      </div>
    </div>
  );
}

const key = "rounded-sm border border-line-strong bg-sunken px-1.5 py-0.5 text-xs";

function Keys({ together }: { together: readonly string[] }) {
  return <span className="whitespace-nowrap">{together.map((name, index) => <span key={name}>{index > 0 && "+"}<kbd className={key}>{name}</kbd></span>)}</span>;
}
