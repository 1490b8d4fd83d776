/** Said when an action did not reach the server. */
export const unreachable = "The site cannot be reached. Nothing was changed; try again in a moment.";
