import type { Role } from "#domain/accounts.ts";

/** Who looks at the desk. */
export interface Viewer { id: string; role: Role }
