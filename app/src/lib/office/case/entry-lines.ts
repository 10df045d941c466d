import type { Pack } from '@gieo/engine/pack/pack.ts'
import { isAnswered } from '@gieo/engine/condition/condition.ts'
import { sayAnswer } from '#lib/field/case/say-answer.ts'
import { sayPack } from '#lib/field/pack-words.ts'
import { spoken } from '#lib/field/say.ts'
import { m } from '#lib/paraglide/messages.js'
import { getLocale } from '#lib/paraglide/runtime.js'

export type Line = { readonly name: string; readonly text: string }

type Event = Readonly<Record<string, unknown>>

export function reasonOf(event: Event): string | undefined {
  const reason = event['reason']
  return typeof reason === 'string' && reason !== '' ? reason : undefined
}

/** One field with its value in words; an empty one says so. */
export function lineOf(pack: Pack, id: string, value: unknown): Line {
  const field = pack.rules.fields.find((one) => one.id === id)
  const name = sayPack(pack, getLocale(), `field.${id}`)
  if (field === undefined || !isAnswered(value)) return { name, text: m.office_empty() }
  return { name, text: sayAnswer(pack, field, value, spoken()) }
}
