import Link from "next/link";
import { useT } from "#i18n";
import { cohortRoles } from "#domain/cohort.ts";
import { DateText } from "#components/ui/date.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { isNarrowed, PersonFilter, personPage } from "#components/ui/person-filter.tsx";
import { membersPerPage, type MembersView } from "../queries.ts";
import { MemberControls } from "./member-controls.tsx";

interface MembersPageProps {
  view: MembersView;
  viewer: { id: string; timeZone: string };
}

/** Who is in a cohort, and as what. */
export function MembersPage({ view: { cohort, members, filter, total, counts }, viewer }: MembersPageProps) {
  const t = useT();
  const base = `/teach/cohorts/${cohort.id}`;
  if (total === 0 && !isNarrowed(filter)) {
    return (
      <EmptyState title={t("Nobody is in this cohort yet")} action={<div className="flex flex-wrap gap-3"><LinkButton href={`${base}/invitations`}>{t("Invite people")}</LinkButton><LinkButton href={`${base}/import`}>{t("Import a list")}</LinkButton></div>}>
        {t("Its students, mentors and instructors stand here, and their roles can be changed.")}
      </EmptyState>
    );
  }
  return (
    <>
      <PersonFilter action={base} filter={filter} roles={cohortRoles} counts={counts} total={total} />
      {members.length === 0
        ? <EmptyState title={t("Nobody matches")} action={<Link href={base} className="link text-sm font-medium">{t("Show all")}</Link>}>{t("Try a part of the name or of the address, or another role.")}</EmptyState>
        : (
          <ul aria-label={t("People of the cohort")} className="divide-y divide-line border-y border-line">
            {members.map((member) => (
              <li key={member.id} className="grid items-center gap-x-6 gap-y-1 py-3 max-md:gap-y-2 md:grid-cols-[minmax(0,1fr)_auto] xl:grid-cols-[minmax(0,1fr)_12rem_27rem]">
                <div className="min-w-0">
                  <p className="text-base font-medium wrap-anywhere">{member.name}{member.id === viewer.id && <span className="font-normal text-ink-soft"> {t("(you)")}</span>}</p>
                  <p className="text-sm wrap-anywhere text-ink-soft">{member.email}</p>
                </div>
                <p className="text-sm text-ink-soft tabular-nums md:max-xl:row-start-2">{t.rich("Since {day}", { day: <DateText value={member.joinedAt} timeZone={viewer.timeZone} /> })}</p>
                <MemberControls key={member.role} cohortId={cohort.id} member={{ id: member.id, name: member.name, role: member.role }} own={member.id === viewer.id} />
              </li>
            ))}
          </ul>
        )}
      <Pager page={filter.page} perPage={membersPerPage} total={total} href={(page) => personPage(base, filter, page)} />
    </>
  );
}
