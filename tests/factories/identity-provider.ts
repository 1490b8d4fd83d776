import { createHash, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";

/** Who signs in at the provider, with what the provider says of them. */
export interface Identity {
  sub: string;
  name: string;
  email: string;
  verified: boolean;
}

/** Stands in for GitHub, for Google and for an OpenID Connect server; it checks what the site sends as they do. */
export interface IdentityProvider {
  /** As an OpenID Connect issuer. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Who sits at the provider's page from now on. */
  is(identity: Identity): void;
  /** What the provider's page does when its button is pressed: where the browser is sent back to. */
  answer(authorizeUrl: string): string;
  stop(): Promise<void>;
}

interface Grant {
  identity: Identity;
  redirectUri: string;
  nonce: string | null;
  challenge: string | null;
  issuer: string;
}

const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** Google's public addresses, as its discovery document gives them; everywhere else the paths are our own. */
const google = {
  issuer: "https://accounts.google.com",
  authorization_endpoint: "https://accounts.google.com/o/oauth2/v2/auth",
  token_endpoint: "https://oauth2.googleapis.com/token",
  userinfo_endpoint: "https://openidconnect.googleapis.com/v1/userinfo",
  jwks_uri: "https://www.googleapis.com/oauth2/v3/certs",
};

const common = { response_types_supported: ["code"], subject_types_supported: ["public"], id_token_signing_alg_values_supported: ["RS256"], code_challenge_methods_supported: ["S256"] };

export async function startIdentityProvider(): Promise<IdentityProvider> {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const clientId = "descent-at-the-provider";
  const clientSecret = randomUUID();
  const grants = new Map<string, Grant>();
  const tokens = new Map<string, Grant>();
  let identity: Identity = { sub: "0", name: "Nobody", email: "nobody@example.org", verified: false };
  let issuer = "";

  function idToken({ identity: who, nonce, issuer: iss }: Grant): string {
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss, aud: clientId, sub: who.sub, iat: now, exp: now + 300, ...(nonce === null ? {} : { nonce }), name: who.name, email: who.email, email_verified: who.verified };
    const signed = `${base64url({ alg: "RS256", typ: "JWT", kid: "one" })}.${base64url(claims)}`;
    return `${signed}.${sign("sha256", Buffer.from(signed), privateKey).toString("base64url")}`;
  }

  /** RFC 6749, 4.1.3 and RFC 7636, 4.6: a code is good once, for who asked, with the verifier of its challenge. */
  function exchange(request: IncomingMessage, form: URLSearchParams): Record<string, string> | null {
    const code = form.get("code") ?? "";
    const grant = grants.get(code);
    grants.delete(code);
    const basic = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString("base64")}`;
    const isClient = request.headers.authorization === basic || (form.get("client_id") === clientId && form.get("client_secret") === clientSecret);
    if (!grant || !isClient || form.get("redirect_uri") !== grant.redirectUri) return null;
    if (grant.challenge !== null && createHash("sha256").update(form.get("code_verifier") ?? "").digest("base64url") !== grant.challenge) return null;
    const token = randomUUID();
    tokens.set(token, grant);
    return { access_token: token, token_type: "bearer", scope: "openid", ...(grant.issuer === "github" ? {} : { id_token: idToken(grant) }) };
  }

  function answer(authorizeUrl: string): string {
    const url = new URL(authorizeUrl, issuer);
    const redirectUri = url.searchParams.get("redirect_uri") ?? "";
    const code = randomUUID();
    const grantIssuer = url.host === "github.com" ? "github" : url.host === "accounts.google.com" ? google.issuer : issuer;
    grants.set(code, { identity, redirectUri, nonce: url.searchParams.get("nonce"), challenge: url.searchParams.get("code_challenge"), issuer: grantIssuer });
    const back = new URL(redirectUri);
    back.searchParams.set("code", code);
    back.searchParams.set("state", url.searchParams.get("state") ?? "");
    return back.href;
  }

  async function respond(request: IncomingMessage): Promise<unknown> {
    const host = String(request.headers["x-stand-in-host"] ?? "");
    const path = new URL(request.url ?? "/", issuer).pathname;
    const grant = tokens.get((request.headers.authorization ?? "").replace(/^(bearer|token) /i, ""));
    if (path === "/.well-known/openid-configuration") {
      if (host === "accounts.google.com") return { ...common, ...google };
      return { ...common, issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token`, userinfo_endpoint: `${issuer}/userinfo`, jwks_uri: `${issuer}/jwks` };
    }
    if (path === "/jwks" || (host === "www.googleapis.com" && path === "/oauth2/v3/certs")) return { keys: [{ ...publicKey.export({ format: "jwk" }), kid: "one", alg: "RS256", use: "sig" }] };
    if (path === "/token" || (host === "github.com" && path === "/login/oauth/access_token")) return exchange(request, new URLSearchParams(await text(request)));
    if (host === "api.github.com" && grant) {
      const { sub, name, email, verified } = grant.identity;
      // The public address of a profile may be anybody's.
      if (path === "/user") return { id: Number(sub), login: "learner", name, email: "shown-to-all@example.org" };
      if (path === "/user/emails") return [{ email: "other@example.org", primary: false, verified: true }, { email, primary: true, verified }];
    }
    return null;
  }

  const server = createServer((request, response) => {
    if (request.url?.startsWith("/authorize")) {
      response.writeHead(302, { location: answer(request.url) }).end();
      return;
    }
    respond(request).then((body) => {
      response.writeHead(body === null ? 400 : 200, { "content-type": "application/json" }).end(JSON.stringify(body ?? { error: "invalid_request" }));
    }, (error: unknown) => response.writeHead(500).end(String(error)));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  issuer = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;

  return {
    issuer, clientId, clientSecret, answer,
    is: (next) => { identity = next; },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
