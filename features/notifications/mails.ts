import "server-only";
import type { Translate } from "#domain/i18n/translate.ts";
import { toldInWords, type Told } from "#domain/notifications.ts";
import { mailLink, paragraphs } from "#lib/mail-text.ts";
import type { Mail } from "#lib/mail.ts";
import { unsubscribeHeaders } from "./service.ts";

interface Recipient { id: string; name: string; email: string }

/** Several things that happened within a minute, or a digest of them, are one mail. Each link leads through the site, so that what was opened counts as read. */
export function notificationMail(t: Translate, to: Recipient, told: readonly (Told & { id: string })[], digest: boolean): Mail {
  const items = told.flatMap((item) => [toldInWords(item, t), mailLink(`/notifications/${item.id}`)]);
  const [first] = told;
  return {
    to: to.email,
    subject: digest ? t("What is new for you at Descent ({count})", { count: told.length })
      : told.length === 1 ? toldInWords(first, t) : t("{count} notifications from Descent", { count: told.length }),
    text: paragraphs(
      t("Hello {name},", { name: to.name }),
      ...items,
      t("You get this mail because your settings say so. There you choose what comes, when, and how:"),
      mailLink("/settings#notifications"),
    ),
    headers: unsubscribeHeaders(to.id),
  };
}
