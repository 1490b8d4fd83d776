import { useT } from "#i18n";
import { AnswerForm } from "./answer-form.tsx";
import { AnswerItem } from "./answer-item.tsx";
import { Byline } from "./byline.tsx";
import { FollowButton } from "./reactions.tsx";
import { Post } from "./post.tsx";
import type { OpenQuestion } from "../view.ts";

/** A question, its answers, and the form for one's own. */
export function QuestionArticle({ view, viewer }: { view: OpenQuestion; viewer: { id: string; timeZone: string } }) {
  const t = useT();
  const { subject, title, question, answers, following } = view;
  const mayBeSpoiler = subject.kind === "exercise";
  return (
    <>
      <article className="space-y-4">
        <Byline view={question} timeZone={viewer.timeZone} />
        <Post view={question} title={title} viewerId={viewer.id} mayBeSpoiler={mayBeSpoiler}>
          <FollowButton questionId={question.id} on={following} />
        </Post>
      </article>
      <section aria-labelledby="answers" className="mt-12">
        <h2 id="answers" className="text-xl font-semibold tabular-nums">{t("{count, plural, =0 {No answer yet} one {# answer} other {# answers}}", { count: answers.filter(({ sight }) => sight !== "out").length })}</h2>
        {answers.length > 0
          ? <ul className="mt-3 divide-y divide-line border-y border-line">{answers.map((answer) => <AnswerItem key={answer.id} answer={answer} within={view} viewerId={viewer.id} timeZone={viewer.timeZone} />)}</ul>
          : <p className="mt-2 max-w-prose text-sm text-ink-soft">{t("If you know a part of it, say that part: a hint helps more than nothing.")}</p>}
      </section>
      {question.hiddenWhy === null && (
        <section aria-labelledby="your-answer" className="mt-12">
          <h2 id="your-answer" className="mb-4 text-xl font-semibold">{t("Your answer")}</h2>
          <AnswerForm questionId={question.id} viewerId={viewer.id} mayBeSpoiler={mayBeSpoiler} />
        </section>
      )}
    </>
  );
}
