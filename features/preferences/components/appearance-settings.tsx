import { useT } from "#i18n";
import type { Theme } from "#components/shell/theme.ts";
import { languageNames, languages } from "#domain/i18n/language.ts";
import { SettingsGroup, SettingsSection } from "#features/accounts/components/settings-section.tsx";
import { changeLanguageAction, changeMotionAction } from "../actions.ts";
import { ChoiceForm } from "./choice-form.tsx";
import { ThemeSetting } from "./theme-setting.tsx";

interface AppearanceSettingsProps {
  /** Null follows the browser. */
  language: string | null;
  reducedMotion: boolean;
  theme: Theme;
}

/** Language, colours and motion: each shows as soon as it is chosen. */
export function AppearanceSettings({ language, reducedMotion, theme }: AppearanceSettingsProps) {
  const t = useT();
  return (
    <SettingsGroup id="appearance" title={t("Appearance")}>
      <SettingsSection within id="language" title={t("Language")} lead={t("Of the site and its mails. Lessons and exercises are in English.")}>
        <ChoiceForm
          name="language" legend={t("Language")} chosen={language ?? "browser"} action={changeLanguageAction}
          choices={[{ value: "browser", label: t("As the browser") }, ...languages.map((each) => ({ value: each, label: languageNames[each], language: each }))]}
        />
      </SettingsSection>
      <SettingsSection within id="theme" title={t("Theme")} lead={t("In this browser alone; others keep theirs.")}>
        <ThemeSetting initial={theme} />
      </SettingsSection>
      <SettingsSection within id="motion" title={t("Motion")} lead={t("What moves: figures, transitions, scrolling.")}>
        <ChoiceForm
          name="motion" legend={t("Motion")} chosen={reducedMotion ? "reduced" : "system"} action={changeMotionAction}
          choices={[{ value: "system", label: t("As the system") }, { value: "reduced", label: t("Always reduced") }]}
        />
      </SettingsSection>
    </SettingsGroup>
  );
}
