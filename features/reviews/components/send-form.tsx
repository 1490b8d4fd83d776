"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { forgetText, keepText, keptText } from "#components/ui/kept-text-area.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { firstName, fillIn } from "#domain/canned-comment.ts";
import { criteria, reviewMarksSchema, unmarked, type CriterionId, type ReviewDecision } from "#domain/review.ts";
import { markWords } from "#domain/project-standing.ts";
import { useT } from "#i18n";
import { useChange } from "#lib/use-change.ts";
import { countUseAction, saveDraftCommentAction, sendCommentsAction, sendReviewAction } from "../actions.ts";
import type { CannedView } from "../canned-queries.ts";
import type { ReviewerFacts } from "../view.ts";
import { CannedMenu } from "./canned-menu.tsx";
import { KeptStatus } from "./kept-status.tsx";
import { MarkdownTabs } from "./markdown-tabs.tsx";
import { useKeptDraft } from "./use-kept-draft.ts";

type Marks = Partial<Record<CriterionId, number>>;

/** What this browser keeps of the rubric; what cannot be read is as if it were not. */
function keptMarks(name: string): Marks {
  try {
    return reviewMarksSchema.partial().parse(JSON.parse(keptText(name) ?? "{}"));
  } catch {
    return {};
  }
}

interface SendFormProps {
  reviewId: string;
  round: { id: string; decided: boolean; drafts: number };
  /** The round waits for its review. */
  open: boolean;
  facts: ReviewerFacts;
  viewerId: string;
  student: string;
  exercise: string;
}

/** What the reviewer says to the whole, the rubric, and the decision, with which the comments go. */
export function SendForm(props: SendFormProps) {
  if (props.open) return <Decision {...props} />;
  return props.round.decided && props.round.drafts > 0 ? <LateComments roundId={props.round.id} drafts={props.round.drafts} /> : null;
}

function Decision({ round: { id: roundId, drafts }, facts: { summaryDraft, canned, mistake }, viewerId, student, exercise }: SendFormProps) {
  const t = useT();
  const summaryKept = `${viewerId}:review-summary:${roundId}`;
  const marksKept = `${viewerId}:review-marks:${roundId}`;
  const [id] = useState(() => summaryDraft?.id ?? crypto.randomUUID());
  const [summary, setSummary] = useState(summaryDraft?.text ?? "");
  const [marks, setMarks] = useState<Marks>({});
  /** Once it was to be sent, what lacks is said until nothing does. */
  const [asked, setAsked] = useState(false);
  const sent = useRef(false);
  const { change, error, pending } = useChange();
  const kept = useKeptDraft<{ text: string }>(summaryKept, ({ text }) => saveDraftCommentAction({ id, roundId, lines: null, text }));

  // After hydration: the server cannot know what this browser keeps.
  const restore = useEffectEvent(() => {
    const text = keptText(summaryKept);
    if (text !== null && summary === "") write(text);
    setMarks((now) => ({ ...keptMarks(marksKept), ...now }));
  });
  useEffect(() => {
    const timer = setTimeout(restore);
    return () => clearTimeout(timer);
  }, []);

  // The form goes away with its buttons: who works by keyboard goes on where the review stands now.
  useEffect(() => () => { if (sent.current) document.getElementById("answer")?.focus(); }, []);

  const gaps = asked ? unmarked(marks) : [];

  function write(text: string) {
    setSummary(text);
    kept.touch({ text });
  }

  function mark(criterion: CriterionId, value: number) {
    const next = { ...marks, [criterion]: value };
    setMarks(next);
    keepText(marksKept, JSON.stringify(next));
  }

  function insert(comment: CannedView) {
    void countUseAction({ id: comment.id }).catch(() => null);
    const filled = fillIn(comment.text, { student: firstName(student), exercise, mistake });
    write(summary === "" ? filled : `${summary.trimEnd()}\n\n${filled}`);
  }

  function send(decision: ReviewDecision) {
    const [first] = unmarked(marks);
    const whole = reviewMarksSchema.safeParse(marks);
    setAsked(true);
    if (first) document.querySelector<HTMLElement>(`input[name="mark-${first.id}"]`)?.focus();
    if (!whole.success) return;
    change(async () => {
      // What was typed last is saved first, or a late save would come after the review.
      await kept.flush();
      return sendReviewAction({ roundId, summary, marks: whole.data, decision });
    }, () => {
      kept.drop();
      forgetText(marksKept);
      sent.current = true;
    });
  }

  return (
    <section aria-labelledby="send" className="mt-10 border-t border-line pt-5">
      <h2 id="send" className="mb-4 text-lg font-semibold">{t("Send the review")}</h2>
      <div className="max-w-3xl space-y-5">
        <MarkdownTabs label={t("To the whole")} value={summary} onChange={write} rows={5} error={error?.fields?.summary} />
        {canned.length > 0 && <div className="flex flex-wrap gap-2"><CannedMenu comments={canned} onChoose={insert} /></div>}
        <KeptStatus state={kept.state} />
        {criteria.map(({ id: criterion, title, met }) => (
          <fieldset key={criterion}>
            <legend className="text-sm font-medium">{t(title)}</legend>
            <p className="text-sm text-ink-soft">{t(met)}</p>
            <div className="mt-1.5 flex flex-wrap gap-x-5 gap-y-1">
              {markWords.map((words, value) => (
                <label key={words} className="inline-flex min-h-6 cursor-pointer items-center gap-2 text-sm max-sm:min-h-11">
                  <input type="radio" name={`mark-${criterion}`} checked={marks[criterion] === value} onChange={() => mark(criterion, value)} className="size-4 accent-(--accent)" />
                  {t(words)}
                </label>
              ))}
            </div>
          </fieldset>
        ))}
        {gaps.length > 0 && <Notice tone="failed" role="alert">{t("Mark every line of the rubric. Not marked: {lines}.", { lines: new Intl.ListFormat(t.locale).format(gaps.map(({ title }) => t(title))) })}</Notice>}
        {error && !error.fields?.summary && <Notice tone="failed" role="alert">{error.message}</Notice>}
        <p className="text-sm text-ink-soft tabular-nums">{t("{drafts, plural, =0 {No comment on a line goes with it.} one {# comment goes with it.} other {# comments go with it.}}", { drafts })}</p>
        <div className="flex flex-wrap gap-2">
          <Button variant="primary" disabled={pending} className="min-h-11 sm:min-h-10" onClick={() => send("approved")}>{t("Approve")}</Button>
          <Button disabled={pending} className="min-h-11 sm:min-h-10" onClick={() => send("changes")}>{t("Ask for changes")}</Button>
        </div>
      </div>
    </section>
  );
}

/** Comments that were not sent before somebody decided. */
function LateComments({ roundId, drafts }: { roundId: string; drafts: number }) {
  const t = useT();
  const { change, error, pending } = useChange();
  return (
    <Notice tone="info" className="mt-8" title={t("{drafts, plural, one {# comment of yours is} other {# comments of yours are}} not sent", { drafts })}>
      <p>{t("This round is answered. You can still send what you wrote under the lines.")}</p>
      {error && <p role="alert" className="mt-2 text-failed">{error.message}</p>}
      <Button size="sm" className="mt-3 max-sm:min-h-11" disabled={pending} onClick={() => change(() => sendCommentsAction({ roundId }))}>{t("Send the comments")}</Button>
    </Notice>
  );
}
