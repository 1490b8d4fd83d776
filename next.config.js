import path from "node:path";

/** @type {import("next").NextConfig} */
const config = {
  // A second checkout, a test run or a second dev server keeps its build apart.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  turbopack: { root: path.resolve(import.meta.dirname) },
  poweredByHeader: false,
  reactStrictMode: true,
  // Native or large packages that the server loads as they are.
  serverExternalPackages: ["@node-rs/argon2", "pg", "graphile-worker", "pino", "shiki", "isolated-vm", "nodemailer"],
  experimental: {
    serverActions: { bodySizeLimit: "1mb" },
  },
};

export default config;
