/** Bounds at the door. What is on screen is a claim and a convenience; the source is the evidence. */
export const captureLimits = {
  /**
   * Largest source taken, in bytes. Mail systems stop at 25 to 50 MB, mostly; Chromium loses any message between the
   * page and the background that is larger than 64 MiB, and the screen travels beside the source.
   */
  sourceBytes: 60_000_000,
  /** On-screen text kept, in UTF-16 units; the page cuts and says so. */
  seenText: 1_000_000,
  seenLine: 4_000,
  seenPeople: 500,
  seenPhones: 500,
  seenChatMessages: 1_000,
  seenChatText: 20_000,
  seenChatLinks: 100,
  steps: 50,
} as const;
