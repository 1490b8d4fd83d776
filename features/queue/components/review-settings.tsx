import { useT } from "#i18n";
import { DateText } from "#components/ui/date.tsx";
import type { Reviewer, ReviewSettings } from "../settings-queries.ts";
import { InvitePeer } from "./invite-peer.tsx";
import { ReviewSettingsForm } from "./review-settings-form.tsx";
import { WithdrawPeer } from "./withdraw-peer.tsx";

interface ReviewSettingsProps { view: ReviewSettings; timeZone: string; viewerId: string }

/** How a cohort's code is reviewed: within what time, what without being asked, and by whom. */
export function ReviewSettingsView({ view: { cohort, exercises, reviewers, students }, timeZone, viewerId }: ReviewSettingsProps) {
  const t = useT();
  return (
    <div className="space-y-14">
      <ReviewSettingsForm cohortId={cohort.id} targetHours={cohort.reviewTargetHours} chosen={cohort.reviewedExercises} exercises={exercises} />
      <section aria-labelledby="reviewers">
        <h2 id="reviewers" className="text-xl font-semibold">{t("Who reviews")}</h2>
        <p className="mt-1 mb-4 max-w-[70ch] text-sm text-ink-soft">
          {t("Mentors and instructors review everything. Students whom you ask, and who say yes, also review fellow students’ code, of exercises that they have solved themselves; they see names and code, nothing else.")}
        </p>
        <ul aria-label={t("Reviewers")} className="divide-y divide-line border-y border-line">
          {reviewers.map((reviewer) => <Entry key={reviewer.id} reviewer={reviewer} cohortId={cohort.id} timeZone={timeZone} own={reviewer.id === viewerId} />)}
        </ul>
        {cohort.archivedAt === null && <InvitePeer cohortId={cohort.id} students={students} />}
      </section>
    </div>
  );
}

function Entry({ reviewer: { id, name, peer, given, thanked }, cohortId, timeZone, own }: { reviewer: Reviewer; cohortId: string; timeZone: string; own: boolean }) {
  const t = useT();
  return (
    <li className="grid items-center gap-x-8 gap-y-1 py-3 sm:grid-cols-[minmax(0,1fr)_16rem_10rem]">
      <div className="min-w-0">
        <p className="text-base font-medium wrap-anywhere">{name}{own && <span className="font-normal text-ink-soft"> {t("(you)")}</span>}</p>
        <p className="text-sm text-ink-soft">
          {peer === null
            ? t("Mentor or instructor")
            : peer.acceptedAt
              ? t.rich("Peer reviewer since {date}", { date: <DateText value={peer.acceptedAt} timeZone={timeZone} /> })
              : t.rich("Asked on {date}, no answer yet", { date: <DateText value={peer.invitedAt} timeZone={timeZone} /> })}
        </p>
      </div>
      <p className="text-sm tabular-nums">
        {t("{count, plural, =0 {No reviews yet} one {# review given} other {# reviews given}}", { count: given })}
        {given > 0 && <span className="block text-ink-soft">{t("{count, plural, =0 {none thanked for} one {# thanked for} other {# thanked for}}", { count: thanked })}</span>}
      </p>
      <div className="sm:text-right">{peer && <WithdrawPeer cohortId={cohortId} userId={id} name={name} accepted={peer.acceptedAt !== null} />}</div>
    </li>
  );
}
