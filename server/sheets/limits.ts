/** What a file may ask of the server. A table of 100,000 rows and 15 columns stays well below each of them. */
export const LIMITS = {
  fileBytes: 25_000_000,
  /** Files inside the zip. */
  entries: 2_000,
  /** All of it unpacked; a sheet of 100,000 rows and 15 columns is about 80 MB. */
  unpackedBytes: 600_000_000,
  /** One file inside, once it is large: text packs 10 to 60 times, a bomb 1,000 times. */
  packedTimes: 200,
  packedTimesFromBytes: 20_000_000,
  xmlDepth: 64,
  sharedTextBytes: 120_000_000,
  rows: 150_000,
  columns: 400,
  textLength: 32_767,
} as const
