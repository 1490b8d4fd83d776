import { useT } from "#i18n";
import { Icon } from "#components/ui/icon.tsx";
import { cn } from "#lib/cn.ts";
import type { AnswerView, OpenQuestion } from "../view.ts";
import { Byline } from "./byline.tsx";
import { Post } from "./post.tsx";
import { AcceptButton, ThankButton } from "./reactions.tsx";
import { Sealed } from "./sealed.tsx";

interface AnswerItemProps {
  answer: AnswerView;
  within: OpenQuestion;
  viewerId: string;
  timeZone: string;
}

/** An answer; what is sealed or taken out stands there without its text. */
export function AnswerItem({ answer, within, viewerId, timeZone }: AnswerItemProps) {
  const t = useT();
  if (answer.sight === "out") {
    return <li id={`answer-${answer.id}`} className="py-6"><p className="text-sm text-ink-soft">{t("This answer was taken out by a moderator.")}</p></li>;
  }
  return (
    <li id={`answer-${answer.id}`} className={cn("scroll-mt-6 space-y-3 py-6", answer.accepted && "border-l-3 border-l-passed pl-5")}>
      {answer.accepted && <p className="flex items-center gap-1.5 text-sm font-medium text-passed"><Icon name="check" size={14} />{t("Accepted answer")}</p>}
      <Byline view={answer} timeZone={timeZone} />
      {answer.sight === "sealed" ? <Sealed subject={within.subject} /> : (
        <Post view={answer} viewerId={viewerId} mayBeSpoiler={within.subject.kind === "exercise"}>
          {within.mayAccept && answer.hiddenWhy === null && <AcceptButton questionId={within.question.id} replyId={answer.id} on={answer.accepted} />}
          {answer.mayThank && <ThankButton replyId={answer.id} on={answer.thanked} author={answer.author} />}
          {answer.thanks > 0 && <span className="px-2 text-sm text-ink-soft tabular-nums">{t("Thanked by {count}", { count: answer.thanks })}</span>}
        </Post>
      )}
    </li>
  );
}
