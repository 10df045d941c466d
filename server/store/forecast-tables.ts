import type { Forecast } from '@gieo/engine/replication/forecast/forecast.ts'
import type { ColumnType } from 'kysely'
import type { Default, Json } from './tables.ts'

export type ForecastTables = {
  forecasts: {
    shard: Default<number>
    card_id: string
    year: number
    made_on: string
    made_at: Default<Date>
    by_id: string | null
    seed: ColumnType<string, number, never>
    engine_version: string
    inputs_hash: string
    inputs: string
    result: Json<Forecast>
  }
  forecast_rounds: { shard: Default<number>; on_date: string }
}
