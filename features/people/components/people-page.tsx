import Link from "next/link";
import { useT } from "#i18n";
import { roles } from "#domain/accounts.ts";
import { roleNames } from "#domain/cohort.ts";
import { DateText } from "#components/ui/date.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { PersonFilter, personPage } from "#components/ui/person-filter.tsx";
import { peoplePerPage, type PeopleView, type PersonLine } from "../queries.ts";
import { SiteRole } from "./site-role.tsx";

interface PeoplePageProps {
  view: PeopleView;
  viewer: { id: string; timeZone: string };
}

/** Every account of the site, and what each may do on the whole of it. */
export function PeoplePage({ view: { people, filter, total, counts }, viewer }: PeoplePageProps) {
  const t = useT();
  return (
    <>
      <PageHeader
        title={t("People")} lead={t("Every account. A role here holds on the whole site; what somebody is in one cohort is set in that cohort.")}
        actions={<><LinkButton href="/teach/cohorts">{t("Cohorts")}</LinkButton><LinkButton href="/audit">{t("Audit")}</LinkButton></>}
      />
      <PersonFilter action="/people" filter={filter} roles={roles} counts={counts} total={total} />
      {people.length === 0
        ? <EmptyState title={t("Nobody matches")} action={<Link href="/people" className="link text-sm font-medium">{t("Show all")}</Link>}>{t("Try a part of the name or of the address, or another role.")}</EmptyState>
        : <ul aria-label={t("Accounts")} className="divide-y divide-line border-y border-line">{people.map((person) => <Line key={person.id} person={person} own={person.id === viewer.id} timeZone={viewer.timeZone} />)}</ul>}
      <Pager page={filter.page} perPage={peoplePerPage} total={total} href={(page) => personPage("/people", filter, page)} />
    </>
  );
}

function Line({ person: { id, name, email, confirmed, role, createdAt, cohorts }, own, timeZone }: { person: PersonLine; own: boolean; timeZone: string }) {
  const t = useT();
  return (
    <li className="grid items-start gap-x-6 gap-y-2 py-3 md:grid-cols-[minmax(0,1fr)_auto] xl:grid-cols-[minmax(0,1fr)_minmax(0,16rem)_21rem]">
      <div className="min-w-0">
        <p className="text-base font-medium wrap-anywhere">{name}{own && <span className="font-normal text-ink-soft"> {t("(you)")}</span>}</p>
        <p className="text-sm wrap-anywhere text-ink-soft">{email}{!confirmed && email !== "" && <> · {t("not confirmed")}</>}</p>
        <p className="text-sm text-ink-soft">
          {t.rich("Since {day}", { day: <DateText value={createdAt} timeZone={timeZone} /> })}{" · "}
          <Link href={`/audit?subject=${id}`} className="link">{t.rich("Changes<hidden> to {name}</hidden>", { name, hidden: (text) => <span className="sr-only">{text}</span> })}</Link>
        </p>
      </div>
      <ul className="text-sm text-ink-soft md:max-xl:row-start-2 xl:pt-1">
        {cohorts.map((cohort) => <li key={cohort.id} className="wrap-anywhere"><Link href={`/teach/cohorts/${cohort.id}`} className="link">{cohort.name}</Link> · {t(roleNames[cohort.role])}</li>)}
      </ul>
      <SiteRole key={role} person={{ id, name, role }} own={own} />
    </li>
  );
}
