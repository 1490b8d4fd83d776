"use client";

import Link from "next/link";
import { useState, useTransition } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { msg } from "#domain/i18n/translate.ts";
import { hideProfileAction, publishProfileAction } from "../actions.ts";

interface ProfileFormProps {
  /** As it is published; null while it is not. */
  published: { slug: string; headline: string } | null;
  /** What the address may begin as. */
  suggestion: string;
}

const away = msg("The site cannot be reached. What you typed is still here; try again in a moment.");

/** Where the page is, as it is being typed. */
const pathOf = (slug: string): string => `/people/${slug || "…"}`;

/** Publishes the viewer's page, changes it, takes it away. */
export function PublicProfileForm({ published, suggestion }: ProfileFormProps) {
  const t = useT();
  const [slug, setSlug] = useState(published?.slug ?? suggestion);
  const [headline, setHeadline] = useState(published?.headline ?? "");
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [said, setSaid] = useState<{ tone: "passed" | "failed"; text: string } | null>(null);
  const [pending, start] = useTransition();

  const publish = () => start(async () => {
    const answer = await publishProfileAction({ slug, headline }).catch(() => null);
    if (answer === null) return setSaid({ tone: "failed", text: t(away) });
    setErrors(answer.ok ? {} : answer.error.fields ?? {});
    if (answer.ok) setSlug(answer.value.slug);
    setSaid(answer.ok ? { tone: "passed", text: t("Your page is public.") } : answer.error.fields ? null : { tone: "failed", text: answer.error.message });
  });
  const hide = () => start(async () => {
    const answer = await hideProfileAction({}).catch(() => null);
    if (answer === null) return setSaid({ tone: "failed", text: t(away) });
    setSaid(answer.ok ? { tone: "passed", text: t("Your page is gone. Nobody can read it any more.") } : { tone: "failed", text: answer.error.message });
  });

  return (
    <form className="space-y-5" noValidate onSubmit={(event) => { event.preventDefault(); publish(); }}>
      <p className="text-sm">
        {published === null
          ? t("Nobody sees a page about you. If you publish one, everybody who has its address can read your name, what you have reached and your finished projects; not your address, your code or your attempts.")
          : t.rich("Your page is public: <link>{path}</link>", { path: `/people/${published.slug}`, link: (text) => <Link href={`/people/${published.slug}`} className="link">{text}</Link> })}
      </p>
      <TextField label={t("Address")} hint={pathOf(slug)} name="slug" value={slug} error={errors.slug} autoComplete="off" spellCheck={false} onChange={(event) => setSlug(event.target.value)} />
      <TextField label={t("A line about you")} optional name="headline" maxLength={160} value={headline} error={errors.headline} onChange={(event) => setHeadline(event.target.value)} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="secondary" disabled={pending}>{published === null ? t("Publish my page") : t("Save")}</Button>
        {published !== null && <Button type="button" variant="danger" disabled={pending} onClick={hide}>{t("Take it away")}</Button>}
      </div>
      <div role="status">{said && <Notice tone={said.tone}>{said.text}</Notice>}</div>
    </form>
  );
}
