import { finding, type Finding } from '../finding.ts'
import type { Pack, Texts } from './pack.ts'
import { listHintKeys, listTextKeys } from './text-keys.ts'

/** Both languages are complete, and hold nothing that no place uses. */
export function checkTexts(pack: Pack): readonly Finding[] {
  const needed = listTextKeys(pack.rules)
  const hints = listHintKeys(pack.rules)
  const clashes = hints.filter((key) => needed.includes(key))
  return [
    // A choice called "hint" would share its words with the field's hint.
    ...clashes.map((key) => finding(`texts.${key}`, 'pack.id-twice', { id: 'hint' })),
    ...checkLanguage('texts.vi', pack.texts.vi, needed, hints),
    ...checkLanguage('texts.en', pack.texts.en, needed, hints),
    ...checkHintsAlike(pack, hints),
  ]
}

function checkLanguage(
  path: string,
  texts: Texts,
  needed: readonly string[],
  hints: readonly string[],
): readonly Finding[] {
  const known = new Set([...needed, ...hints])
  const at = (key: string, code: string) => finding(`${path}.${key}`, code, { key })
  return [
    ...[...new Set(needed)]
      .filter((key) => !Object.hasOwn(texts, key))
      .map((key) => at(key, 'pack.text-missing')),
    ...Object.entries(texts).flatMap(([key, text]) => {
      if (!known.has(key)) return [at(key, 'pack.text-unused')]
      return text.trim() === '' ? [at(key, 'pack.text-blank')] : []
    }),
  ]
}

// A hint in one language only leaves the other reader alone.
function checkHintsAlike({ texts }: Pack, hints: readonly string[]): readonly Finding[] {
  return hints.flatMap((key) => {
    const vi = Object.hasOwn(texts.vi, key)
    if (vi === Object.hasOwn(texts.en, key)) return []
    return [finding(`texts.${vi ? 'en' : 'vi'}.${key}`, 'pack.text-missing', { key })]
  })
}
