/** A package can hold mail boxes of any size. That it does not grow out of little, the reader sees to. */
export const packageLimits = { bytes: 200e9, entryBytes: 20e9 };
