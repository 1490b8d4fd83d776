"use client";

import { useT } from "#i18n";
import { disconnectAction } from "../actions.ts";
import type { ProviderChoice } from "../providers.ts";
import { FormAnswer } from "./form-answer.tsx";
import { ProviderButtons } from "./provider-buttons.tsx";
import { SubmitButton } from "./submit-button.tsx";
import { useAccountForm } from "./use-account-form.ts";

function Disconnect({ provider }: { provider: ProviderChoice }) {
  const t = useT();
  const { state, pending, formProps } = useAccountForm(disconnectAction);
  return (
    <form {...formProps} className="space-y-3">
      <FormAnswer state={state} />
      <input type="hidden" name="provider" value={provider.id} />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-sm">{t("{provider} opens this account.", { provider: provider.name })}</p>
        <SubmitButton pending={pending} label={t("Disconnect {provider}", { provider: provider.name })} pendingLabel={t("Disconnecting…")} variant="secondary" />
      </div>
    </form>
  );
}

/** The providers of this site: those that open the account, and those that could. */
export function Connections({ providers, connected }: { providers: ProviderChoice[]; connected: string[] }) {
  const others = providers.filter((provider) => !connected.includes(provider.id));
  return (
    <div className="space-y-4">
      {providers.filter((provider) => connected.includes(provider.id)).map((provider) => <Disconnect key={provider.id} provider={provider} />)}
      {others.length > 0 && <ProviderButtons providers={others} next="/settings" verb="Connect" />}
    </div>
  );
}
