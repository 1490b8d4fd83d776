/** Request header in which proxy.ts tells pages their own path and query; a visitor's is overwritten. */
export const requestedPathHeader = "x-requested-path";
