/** What is computed apart from any request: each kind has its inputs as data, and the same inputs give the same result. */
export const RUN_KINDS = ['plan', 'evidence'] as const
export type RunKind = (typeof RUN_KINDS)[number]

export const RUN_STATES = ['waiting', 'running', 'done', 'refused', 'cancelled', 'failed'] as const
export type RunState = (typeof RUN_STATES)[number]

/** What is being done just now; its words stand in the messages of the app. */
export const RUN_STEPS = ['reading', 'drawing', 'choosing', 'judging', 'bounding', 'comparing'] as const
export type RunStep = (typeof RUN_STEPS)[number]

/** Raised whenever the same inputs would give another result than before. */
export const RUN_VERSION = 'replication-1'
