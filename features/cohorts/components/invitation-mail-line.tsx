import type { ReactNode } from "react";
import { useT } from "#i18n";
import type { InvitationState } from "#domain/invitation.ts";
import { DateText } from "#components/ui/date.tsx";
import { Icon, type IconName } from "#components/ui/icon.tsx";
import { cn } from "#lib/cn.ts";
import type { InvitationMail } from "../invitation-queries.ts";

interface InvitationMailLineProps {
  mail: InvitationMail;
  /** Of the invitation: what nobody joins by any more needs no advice about its mail. */
  state: InvitationState;
  timeZone: string;
}

/** What became of an invitation's mail, and what to do where it went wrong. */
export function InvitationMailLine({ mail: { state: mail, sentAt, refusedForNow }, state, timeZone }: InvitationMailLineProps) {
  const t = useT();
  const marked = (icon: IconName, words: ReactNode, look = "text-ink-soft") => <p className={cn("flex items-start gap-1.5", look)}><Icon name={icon} size={14} className="mt-0.75" /><span className="min-w-0">{words}</span></p>;
  if (mail === "sent") return sentAt && marked("check", t.rich("Mail sent on {day}", { day: <DateText value={sentAt} timeZone={timeZone} /> }));
  if (state !== "open" && state !== "expired") return null;
  if (mail === "failed") return marked("cross", t("The mail could not be delivered. Is the address right? Then send it again; if not, end this invitation and make one for the right address."), "text-failed");
  if (mail === "unknown") return marked("info", t("Whether the mail went out is not known. If nothing came, send it again."));
  if (refusedForNow) return marked("clock", t("Not sent yet: the mailbox said “not now”. It is tried again by itself after ten minutes."), "text-waiting");
  return marked("clock", mail === "waiting" ? t("The mail is on its way") : t("Not sent yet: it goes out by itself as soon as the mail server takes it."), "text-waiting");
}
