/** Who may import whom: the table of docs/architecture.md, kept true. @type {import("dependency-cruiser").IConfiguration} */
const forbid = (name, from, to, comment) => ({ name, severity: "error", comment, from, to });

const ours = "^(app|bin|components|content|domain|exercises|features|grader|lib|prisma|tests|worker)/";
const except = (...folders) => ({ path: ours, pathNot: folders.map((folder) => `^${folder}`) });

const config = {
  forbidden: [
    forbid("no-circular", {}, { circular: true }, "A circle of imports has no order of loading."),
    forbid("not-to-unresolvable", { path: ours, pathNot: "^content/templates/files/" }, { couldNotResolve: true, pathNot: "^(hast|mdast|data)$" }, "The import leads nowhere (hast and mdast are types alone; data is what the sandbox provides; a template's given files are found by the sandbox)."),
    forbid("domain", { path: "^domain/" }, except("domain/"), "domain/ holds pure rules: it imports nothing of ours."),
    forbid("domain-is-pure", { path: "^domain/" }, { dependencyTypes: ["core"] }, "domain/ does no input or output."),
    forbid("lib", { path: "^lib/" }, except("lib/", "domain/", "components/markdown/", "components/figures/", "content/languages/"), "lib/ may import domain/ and the languages (its Markdown renderer also the components that it renders to)."),
    forbid("components", { path: "^components/" }, except("components/", "lib/cn\\.ts", "lib/i18n/", "domain/"), "components/ are presentational."),
    forbid("features", { path: "^features/" }, except("features/", "domain/", "lib/", "components/"), "features/ may import domain/, lib/ and components/."),
    forbid("features-to-features", { path: "^features/([^/]+)/" }, { path: "^features/", pathNot: ["^features/$1/", "/(service|queries|actions|schema)\\.ts$", "/components/", "/award-achievements\\.ts$", "/(desk/access|queue/claims)\\.ts$"] }, "Another feature only through its service or queries."),
    forbid("app", { path: "^app/" }, { path: "^(grader|worker|bin|prisma|exercises|lib/db\\.ts|lib/generated)" }, "app/ composes: no grader, no worker, no database."),
    forbid("grader", { path: "^grader/" }, except("grader/", "domain/", "exercises/"), "The grader knows no database, no HTTP, no user."),
    forbid("isolated-vm", { path: ours, pathNot: ["^grader/runner/", "^tests/bench/"] }, { path: "isolated-vm" }, "isolated-vm only in grader/runner."),
    forbid("tensorflow", { path: ours, pathNot: ["^grader/reference/", "^grader/runner/child/shim/tensorflow\\.ts", "^grader/judge/isolated/", "^exercises/", "^content/templates/", "^tests/"] }, { path: "@tensorflow" }, "TensorFlow only in grader/reference, and in programs for the sandbox."),
    forbid("worker", { path: "^worker/" }, { path: "^(app|components|bin|exercises|content)/" }, "worker/ may import grader/, features' services, lib/ and domain/."),
    forbid("exercises", { path: "^(exercises|content/templates)/" }, except("exercises/", "content/templates/", "grader/authoring\\.ts"), "An exercise imports #authoring and nothing else."),
    forbid("not-to-tests", { path: ours, pathNot: "^tests/" }, { path: "^tests/" }, "Tests are imported by tests."),
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules|^lib/generated" },
    exclude: { path: "^(lib/generated|tests/hostile/cases|next-env)" },
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".mjs", ".js", ".json", ".css"], conditionNames: ["react-server", "import", "node", "default", "types"], exportsFields: ["exports"] },
  },
};

export default config;
