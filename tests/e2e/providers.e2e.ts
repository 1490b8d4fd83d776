import { rmSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test, type Page } from "@playwright/test";
import { freePort } from "../../bin/steps/free-port.ts";
import { startIdentityProvider, type IdentityProvider } from "../factories/identity-provider.ts";
import { startSite, type Site } from "./site.ts";
import { register } from "./verbs.ts";

const port = await freePort();
let provider: IdentityProvider;
let site: Site;

test.beforeAll(async () => {
  test.setTimeout(600_000);
  provider = await startIdentityProvider();
  const { clientId, clientSecret, issuer } = provider;
  site = await startSite({
    port, demo: false,
    env: {
      GITHUB_ID: clientId, GITHUB_SECRET: clientSecret, GOOGLE_ID: clientId, GOOGLE_SECRET: clientSecret,
      OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: "Physics Department",
      STAND_IN: issuer, NODE_OPTIONS: `--import=${pathToFileURL(path.join(import.meta.dirname, "stand-in-hosts.mjs")).href}`,
    },
  });
});

test.afterAll(async () => {
  await site.stop();
  await provider.stop();
  rmSync(site.dataDir, { recursive: true, force: true });
});

test.use({ baseURL: `http://localhost:${port}` });

/** Presses the button; the page of a provider on the internet is answered in its place. Returns what was asked of it. */
async function signInWith(page: Page, button: string): Promise<URL> {
  let asked = new URL("about:blank");
  await page.route(/\/api\/auth\/signin\//, async (route) => {
    const response = await route.fetch({ maxRedirects: 0 });
    asked = new URL(response.headers().location);
    await route.fulfill({ response, headers: { ...response.headers(), location: provider.answer(asked.href) } });
  });
  const back = page.waitForResponse(/\/api\/auth\/callback\//);
  await page.getByRole("button", { name: button }).click();
  await back;
  await page.waitForURL((url) => !url.pathname.startsWith("/api/") && !(url.pathname === "/sign-in" && url.search === ""));
  await page.unrouteAll();
  return asked;
}

const someone = (sub: string, more: { name?: string; verified?: boolean; email?: string } = {}) =>
  ({ sub, name: "Grace Hopper", email: `grace.${sub}@navy.example`, verified: true, ...more });

const account = async (page: Page) => {
  await page.goto("/settings");
  return { name: await page.getByLabel("Name").inputValue(), email: await page.getByRole("textbox", { name: "E-mail address" }).inputValue() };
};

const choices = [
  { button: "Continue with GitHub", host: "github.com", checks: ["state"] },
  { button: "Continue with Google", host: "accounts.google.com", checks: ["state", "code_challenge"] },
  { button: "Continue with Physics Department", host: "127.0.0.1", checks: ["state", "code_challenge", "nonce"] },
];

for (const [i, { button, host, checks }] of choices.entries()) {
  test(`${button}: a new account, and the same one the next time`, async ({ page }) => {
    const who = someone(String(100 + i));
    provider.is(who);
    await page.goto("/sign-in");
    const asked = await signInWith(page, button);
    expect(asked.hostname).toBe(host);
    for (const check of checks) expect(asked.searchParams.get(check), check).toBeTruthy();
    expect(await account(page)).toEqual({ name: who.name, email: who.email });
    await page.getByLabel("Name").fill("Amazing Grace");
    await page.getByRole("region", { name: "Profile" }).getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Saved.")).toBeVisible();
    await page.context().clearCookies();
    await page.goto("/sign-in");
    await signInWith(page, button);
    expect(await account(page)).toEqual({ name: "Amazing Grace", email: who.email });
  });

  test(`${button}: an address that the provider does not vouch for makes no account`, async ({ page }) => {
    provider.is(someone(String(200 + i), { verified: false }));
    await page.goto("/sign-in");
    await signInWith(page, button);
    await expect(page.getByText("no confirmed e-mail address")).toBeVisible();
    await page.goto("/settings");
    expect(new URL(page.url()).pathname).toBe("/sign-in");
  });
}

test("an identity is not joined to an account because the addresses agree; its owner connects it in the settings", async ({ page }) => {
  provider.is(someone("300"));
  await page.goto("/sign-in");
  await signInWith(page, "Continue with GitHub");
  await page.context().clearCookies();

  provider.is(someone("301", { email: "grace.300@navy.example" }));
  await page.goto("/sign-in");
  await signInWith(page, "Continue with Google");
  await expect(page.getByText("has an account here already")).toBeVisible();

  await register(page, "Ada");
  await page.goto("/settings");
  await signInWith(page, "Connect Google");
  await expect(page.getByRole("button", { name: /Disconnect/ })).toBeVisible();
  await page.context().clearCookies();
  await page.goto("/sign-in");
  await signInWith(page, "Continue with Google");
  expect((await account(page)).name).toBe("Ada");
});

test("an answer with another's state signs nobody in", async ({ page }) => {
  provider.is(someone("400"));
  await page.goto("/sign-in");
  await page.goto(`/api/auth/callback/github?code=stolen&state=forged`);
  await expect(page.getByText("Signing in through the provider did not work")).toBeVisible();
  expect(new URL(page.url()).pathname).toBe("/sign-in");
});

test("who comes by an invitation through a provider is led back to it", async ({ page }) => {
  provider.is(someone("500"));
  await page.goto("/sign-in?next=%2Fjoin%2Fan-invitation");
  await signInWith(page, "Continue with GitHub");
  expect(new URL(page.url()).pathname).toBe("/join/an-invitation");
});
