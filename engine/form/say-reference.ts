import { MUST_WORDS } from '../pack/grammar-words.ts'
import type { Field } from '../pack/pack.ts'
import type { Locale } from '../text/date.ts'
import { mustsOf, practiceOf, unitAnswerOf } from './reference.ts'

export type ReferenceField = Field & { readonly kind: 'practice' | 'musts' | 'unit' }

/** An answer that names something outside the case, in words; the musts by their numbers on the card. */
export function sayReference({ kind }: ReferenceField, answer: unknown, locale: Locale): string {
  switch (kind) {
    case 'practice':
      return practiceOf(answer)?.title[locale] ?? ''
    case 'unit':
      return unitAnswerOf(answer)?.name ?? ''
    case 'musts':
      return mustsOf(answer)
        .map((state, index) => `${index + 1}. ${MUST_WORDS[locale][state]}`)
        .join('\n')
  }
}
