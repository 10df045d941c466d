import type { Tx } from '../store/database.ts'

/** What the journal keeps of an act that set targets: the rows of its tables, checked when it was recorded. */
export type TargetsBody = {
  readonly act: {
    readonly act_id: string
    readonly indicator: string
    readonly period_text: string
    readonly branch: string
    readonly organisation_id: string
    readonly by_id: string
    readonly posted_at: string
    readonly set_on: string
    readonly decision: string
    readonly decided_on: string
    readonly definer: string
    readonly milestones: readonly { readonly until: string; readonly percent: number }[]
  }
  readonly rows: readonly {
    readonly unit_id: string
    readonly version: number
    readonly value: number | null
  }[]
}

export async function projectTargets(tx: Tx, body: unknown): Promise<void> {
  const { act, rows } = body as TargetsBody // written by setTargets
  await tx
    .insertInto('target_acts')
    .values({ ...act, milestones: JSON.stringify(act.milestones) })
    .execute()
  const { act_id, indicator, period_text, branch } = act
  await tx
    .insertInto('targets')
    .values(rows.map((row) => ({ act_id, indicator, period_text, branch, ...row })))
    .execute()
}
