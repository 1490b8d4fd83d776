/** The zones that can be chosen, with the one that is. */
export const timeZonesWith = (chosen: string): string[] => [...new Set(["UTC", chosen, ...Intl.supportedValuesOf("timeZone")])];
