// expect: load threw
// Said in words.
export const attack = 1;
