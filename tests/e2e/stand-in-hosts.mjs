// Loaded before the site's own code (NODE_OPTIONS) where a test stands in for providers on the internet:
// what the server would ask them goes to STAND_IN, with the name of the host that was meant.
import http from "node:http";
import https from "node:https";

const hosts = ["github.com", "api.github.com", "accounts.google.com", "oauth2.googleapis.com", "openidconnect.googleapis.com", "www.googleapis.com"];
const standIn = process.env.STAND_IN;

if (standIn) {
  const redirected = (url) => new URL(`${url.pathname}${url.search}`, standIn);
  const request = https.request;
  https.request = function (input, options, callback) {
    const url = input instanceof URL ? input : typeof input === "string" ? new URL(input) : null;
    if (url === null || !hosts.includes(url.hostname)) return request.call(https, input, options, callback);
    const { agent: _tls, ...plain } = options ?? {};
    return http.request(redirected(url), { ...plain, headers: { ...plain.headers, "x-stand-in-host": url.hostname } }, callback);
  };
  const fetchDirectly = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input));
    if (!hosts.includes(url.hostname)) return fetchDirectly(input, init);
    return fetchDirectly(redirected(url), { ...init, headers: { ...init?.headers, "x-stand-in-host": url.hostname } });
  };
}
