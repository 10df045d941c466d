import type { ColumnType } from 'kysely'
import type { Default, Json } from './tables.ts'

export type PlanTables = {
  plans: {
    shard: Default<number>
    plan_id: string
    version: number
    organisation_id: string
    by_id: string
    saved_on: string
    title: string
    card_id: string | null
    run_id: string
    unit_id: string
    inputs_hash: string
    result_hash: string
    seed: ColumnType<string, number, number>
    engine_version: string
    mean: ColumnType<string, number, number>
    spent: ColumnType<string, number, number>
  }
  plan_steps: {
    shard: Default<number>
    plan_id: string
    version: number
    step: number
    place_id: string
    place_name: string
    why: string
    owner_id: string
    due_on: string
    state: Default<string>
  }
  lot_draws: {
    shard: Default<number>
    draw_id: string
    organisation_id: string
    by_id: string
    title: string
    places: Json<readonly { readonly id: string; readonly name: string }[]>
    list_hash: string
    source: string
    announced_on: string
    known_on: string
    decided_by: string | null
    seed: string | null
    drawn_order: ColumnType<readonly string[] | null, string | null, string | null>
    drawn_on: string | null
    drawn_by: string | null
  }
}
