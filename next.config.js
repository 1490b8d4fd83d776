import path from "node:path";

const development = process.env.NODE_ENV === "development";

/** Pages load from this site alone: no other host learns who reads, and nothing injected can send anything away. */
const contentSecurityPolicy = [
  "default-src 'self'",
  // Next's own inline scripts carry the page's data; its development server evaluates code.
  `script-src 'self' 'unsafe-inline'${development ? " 'unsafe-eval'" : ""}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  `connect-src 'self'${development ? " ws:" : ""}`,
  "object-src 'none'",
  "base-uri 'self'",
  "frame-ancestors 'none'",
].join("; ");

const securityHeaders = [
  { key: "Content-Security-Policy", value: contentSecurityPolicy },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
];

/** @type {import("next").NextConfig} */
const config = {
  // A second checkout, a test run or a second dev server keeps its build apart.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  turbopack: {
    root: path.resolve(import.meta.dirname),
    // monaco-vim looks for Monaco's interface where older versions had it.
    resolveAlias: { "monaco-editor/esm/vs/editor/editor.api": "monaco-editor/editor" },
  },
  poweredByHeader: false,
  // A page's title comes with the page for everybody: streamed behind it, it is missing for a moment at each refresh.
  htmlLimitedBots: /.*/,
  reactStrictMode: true,
  // Native or large packages that the server loads as they are.
  serverExternalPackages: ["@node-rs/argon2", "pg", "graphile-worker", "pino", "shiki", "isolated-vm", "nodemailer"],
  // `npm run check` holds the types; a build on somebody's machine need not check them again.
  typescript: { ignoreBuildErrors: true },
  // The badge of the development server would lie on the account button.
  devIndicators: { position: "bottom-right" },
  headers: async () => [{ source: "/:path*", headers: securityHeaders }],
  experimental: {
    serverActions: { bodySizeLimit: "1mb" },
  },
};

export default config;
