"use client";

import { useRouter } from "next/navigation";
import { useId, useState, useTransition, type FormEvent } from "react";
import { z } from "zod";
import { useT } from "#i18n";
import { msg } from "#domain/i18n/translate.ts";
import { useSlug } from "#components/studio/use-slug.ts";
import { Button } from "#components/ui/button.tsx";
import { controlClass, Field, fileClass } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { ActionError } from "#lib/action.ts";
import { createChallengeAction } from "../actions.ts";
import { sendBytes } from "./send-bytes.ts";

interface NewChallengeFormProps {
  /** Names that cannot be used. */
  taken: readonly string[];
  onDisk: readonly { slug: string; title: string; month: number }[];
  /** The exercise to copy, when one came from its page. */
  copyOf: string | null;
}

const beginnings = [
  { id: "function", label: msg("A function"), hint: msg("Arguments in, a value out: most exercises are this.") },
  { id: "functions", label: msg("Several functions"), hint: msg("That belong together, each with its own cases.") },
  { id: "class", label: msg("A class"), hint: msg("Judged by a script of calls to its methods.") },
  { id: "training", label: msg("A training run"), hint: msg("Judged by how well it does on data that only the judge has.") },
  { id: "framework", label: msg("TensorFlow.js"), hint: msg("Programs that may import the library.") },
  { id: "files", label: msg("Several files"), hint: msg("Your modules are given, and the program imports them.") },
  { id: "copy", label: msg("A copy of an exercise on disk"), hint: msg("All its files, under a name of your own.") },
  { id: "zip", label: msg("A ZIP archive"), hint: msg("A folder of an exercise, as the export here makes it.") },
] as const;

const importedSchema = z.object({ id: z.string() });

/** Title, name, month, and what it begins as. */
export function NewChallengeForm({ taken, onDisk, copyOf }: NewChallengeFormProps) {
  const t = useT();
  const router = useRouter();
  const id = useId();
  const [title, setTitle] = useState("");
  const [archive, setArchive] = useState("");
  const [from, setFrom] = useState<string>(copyOf === null ? "function" : "copy");
  const [copied, setCopied] = useState(copyOf ?? "");
  const [month, setMonth] = useState(String(onDisk.find(({ slug }) => slug === copyOf)?.month ?? 1));
  const [error, setError] = useState<ActionError | null>(null);
  const [pending, start] = useTransition();

  // An archive has its title inside, and mostly the exercise's name outside.
  const { slug, setSlug, free } = useSlug(from === "zip" ? archive.replace(/\.zip$/i, "") : title, taken);
  const slugTaken = free === null ? undefined : t("The name “{slug}” is taken already. “{free}” is free.", { slug, free });

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const file = new FormData(event.currentTarget).get("archive");
    start(async () => {
      if (from === "zip") {
        if (!(file instanceof File) || file.size === 0) return setError({ code: "File", message: t("Choose a ZIP archive first.") });
        const sent = await sendBytes(`/api/v1/challenges/import?${new URLSearchParams({ slug, month })}`, file, importedSchema, t);
        return "error" in sent ? setError({ code: "File", message: sent.error }) : router.push(`/teach/challenges/${sent.value.id}`);
      }
      const result = await createChallengeAction({ title, slug, month, from, copyOf: copied }).catch(() => null);
      if (result?.ok) router.push(`/teach/challenges/${result.value.id}`);
      else setError(result?.error ?? { code: "Unreachable", message: t("The site cannot be reached. Try again in a moment.") });
    });
  }

  return (
    <form onSubmit={send} noValidate className="max-w-2xl space-y-6">
      {from !== "zip" && <TextField label={t("Title")} value={title} maxLength={80} autoComplete="off" error={error?.fields?.title} onChange={(event) => setTitle(event.target.value)} hint={t("As students see it, such as “Scaled dot-product attention”.")} />}
      <TextField label={t("Name in the address")} value={slug} spellCheck={false} autoComplete="off" maxLength={60} error={slugTaken ?? error?.fields?.slug} onChange={(event) => setSlug(event.target.value)} hint={t("Lower-case words joined by hyphens. It cannot be changed later.")} />
      <Field id={`${id}-month`} label={t("Month")} hint={t("Where students find it.")} error={error?.fields?.month}>
        <select id={`${id}-month`} value={month} onChange={(event) => setMonth(event.target.value)} className={`${controlClass(false)} min-h-10 max-w-48`}>
          {Array.from({ length: 12 }, (_, i) => <option key={i} value={i + 1}>{t("Month {month}", { month: i + 1 })}</option>)}
        </select>
      </Field>
      <fieldset>
        <legend className="text-sm font-medium">{t("Begin with")}</legend>
        <p className="text-sm text-ink-soft">{t("Each template is a small exercise that is proved already: change it step by step.")}</p>
        <div className="mt-2 divide-y divide-line border-y border-line">
          {beginnings.map((beginning) => (
            <label key={beginning.id} className="flex min-h-11 cursor-pointer items-baseline gap-3 py-2 text-sm hover:bg-sunken">
              <input type="radio" name="from" value={beginning.id} checked={from === beginning.id} onChange={() => setFrom(beginning.id)} className="size-4 shrink-0 translate-y-0.5" />
              <span><span className="font-medium">{t(beginning.label)}</span> <span className="text-ink-soft">{t(beginning.hint)}</span></span>
            </label>
          ))}
        </div>
      </fieldset>
      {from === "copy" && (
        <Field id={`${id}-copy`} label={t("The exercise to copy")} error={error?.fields?.copyOf}>
          <select id={`${id}-copy`} value={copied} onChange={(event) => setCopied(event.target.value)} className={`${controlClass(Boolean(error?.fields?.copyOf))} min-h-10`}>
            <option value="">{t("Choose an exercise")}</option>
            {onDisk.map((exercise) => <option key={exercise.slug} value={exercise.slug}>{t("Month {month}: {title}", { month: exercise.month, title: exercise.title })}</option>)}
          </select>
        </Field>
      )}
      {from === "zip" && (
        <Field id={`${id}-zip`} label={t("ZIP archive")} hint={t("One exercise, at most 200 files and 5 MB unpacked.")}>
          <input id={`${id}-zip`} name="archive" type="file" accept=".zip" onChange={(event) => setArchive(event.target.files?.[0]?.name ?? "")} aria-describedby={`${id}-zip-hint`} className={fileClass} />
        </Field>
      )}
      {error && !error.fields && <Notice tone="failed" role="alert">{error.message}</Notice>}
      <Button type="submit" variant="primary" disabled={pending || slugTaken !== undefined} className="min-h-11 sm:min-h-10">{pending ? t("Making it …") : t("Make the challenge")}</Button>
    </form>
  );
}
