import { useT } from "#i18n";
import { languageNames, languages } from "#domain/i18n/language.ts";
import { cn } from "#lib/cn.ts";
import { chooseLanguageAction } from "../actions.ts";

/** The language of the pages for visitors, at their foot; without JavaScript as well. */
export function LanguageChoice() {
  const t = useT();
  return (
    <form action={chooseLanguageAction} aria-label={t("Language")} className="-ml-2 flex flex-wrap text-sm">
      {languages.map((language) => (
        <button
          key={language} type="submit" name="language" value={language} lang={language} aria-current={t.language === language ? "true" : undefined}
          className={cn("min-h-11 rounded-md px-2 hover:text-ink sm:min-h-8", t.language === language ? "font-medium text-ink" : "text-ink-soft underline decoration-line-strong underline-offset-4")}
        >
          {languageNames[language]}
        </button>
      ))}
    </form>
  );
}
