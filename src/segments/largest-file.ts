/** GitHub takes no larger file (docs: "About large files on GitHub"). Bytes. */
export const largestFile = 100 * 1024 * 1024;
