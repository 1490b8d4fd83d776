import { check } from "./steps/check.ts";

const { failed } = await check();
process.exit(failed === 0 ? 0 : 1);
