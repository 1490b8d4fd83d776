import type { RoundView } from "../view.ts";
import { AnswerForm } from "./answer-form.tsx";
import { Said } from "./said.tsx";

/** What was said to a review as a whole, and a field to say more. */
export function Talk({ round: { id, talk, decision }, timeZone }: { round: RoundView; timeZone: string }) {
  return (
    <div className="mt-4 space-y-3">
      {talk.length > 0 && <ol className="divide-y divide-line border-y border-line">{talk.map((comment) => <li key={comment.id} id={`comment-${comment.id}`} className="scroll-mt-6 py-3"><Said comment={comment} timeZone={timeZone} /></li>)}</ol>}
      {(decision !== null || talk.length > 0) && <AnswerForm roundId={id} parentId={null} />}
    </div>
  );
}
