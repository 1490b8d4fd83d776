import next from "eslint-config-next/core-web-vitals";
import typescript from "eslint-config-next/typescript";

/** Beyond Next's own rules: no `any`, no cast to silence, comments that suppress nothing. */
const config = [
  { ignores: ["node_modules/**", ".next*/**", ".data/**", "lib/generated/**", "next-env.d.ts", "test-results/**", "playwright-report/**", "tests/hostile/cases/**"] },
  ...next,
  ...typescript,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "no-console": "off",
      "prefer-const": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
      "@typescript-eslint/ban-ts-comment": "error",
    },
  },
  // Next's rule is about its own `module`; in the sandbox a module is a module.
  { files: ["grader/**"], rules: { "@next/next/no-assign-module-variable": "off" } },
  // A starter names parameters that its student will use.
  { files: ["{exercises,content/templates}/**/starter.ts", "{exercises,content/templates}/**/mistakes/*.ts"], rules: { "@typescript-eslint/no-unused-vars": "off" } },
];

export default config;
