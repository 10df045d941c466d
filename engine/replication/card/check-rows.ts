import { finding, type Finding } from '../../finding.ts'
import type { CardMedia, Input, PracticeCard, Result, Words } from './card.ts'
import { number, tooFew, tooMany, words, type Level } from './check-words.ts'

/** Lengths in letters, lists in rows. A card is two pages: what does not fit on them is not read. */
export const LIMITS = {
  title: 80,
  problem: 300,
  summary: 300,
  step: 160,
  line: 80,
  text: 300,
  domains: 3,
  steps: 10,
  mustsMin: 3,
  mustsMax: 5,
  inputs: 12,
  notWhen: 6,
  results: 6,
  successFactors: 3,
  failures: 6,
  media: 6,
  months: 600,
} as const

/** Every list of a card but its conditions: how many rows there are, and what each says. */
export function checkRows(card: PracticeCard, level: Level): readonly Finding[] {
  const least = (path: string, count: number, min: number) =>
    level === 'snapshot' ? [] : tooFew(path, count, min)
  return [
    ...least('steps', card.steps.length, 1),
    ...tooMany('steps', card.steps.length, LIMITS.steps),
    ...each('steps', card.steps, (path, { text, when, who }) => [
      ...words(`${path}.text`, text, level, LIMITS.step),
      ...extra(`${path}.when`, when, level),
      ...extra(`${path}.who`, who, level),
    ]),
    ...least('musts', card.musts.length, LIMITS.mustsMin),
    ...tooMany('musts', card.musts.length, LIMITS.mustsMax),
    ...each('musts', card.musts, (path, { text }) => words(`${path}.text`, text, level, LIMITS.step)),
    ...tooMany('inputs', card.inputs.length, LIMITS.inputs),
    ...each('inputs', card.inputs, (path, row) => checkInput(path, row, level)),
    ...least('notWhen', card.notWhen.length, 1),
    ...tooMany('notWhen', card.notWhen.length, LIMITS.notWhen),
    ...each('notWhen', card.notWhen, (path, text) => words(path, text, level, LIMITS.step)),
    ...least('results', card.results.length, 1),
    ...tooMany('results', card.results.length, LIMITS.results),
    ...each('results', card.results, (path, row) => checkResult(path, row, level)),
    ...least('successFactors', card.successFactors.length, 1),
    ...tooMany('successFactors', card.successFactors.length, LIMITS.successFactors),
    ...each('successFactors', card.successFactors, (path, text) => words(path, text, level, LIMITS.step)),
    ...least('failures', card.failures.length, 1),
    ...tooMany('failures', card.failures.length, LIMITS.failures),
    ...each('failures', card.failures, (path, { failed, fix }) => [
      ...words(`${path}.failed`, failed, level, LIMITS.step),
      ...words(`${path}.fix`, fix, level, LIMITS.step),
    ]),
    ...tooMany('media', card.media.length, LIMITS.media),
    ...each('media', card.media, (path, picture) => checkPicture(path, picture, card.media, level)),
    ...each('parents', card.parents, (path, { changed }) =>
      words(`${path}.changed`, changed, level, LIMITS.text),
    ),
  ]
}

function each<Row>(
  path: string,
  rows: readonly Row[],
  check: (path: string, row: Row) => readonly Finding[],
): readonly Finding[] {
  return rows.flatMap((row, index) => check(`${path}.${index}`, row))
}

// When and who may stay open; once said, they are said as the rest is.
function extra(path: string, text: Words | undefined, level: Level): readonly Finding[] {
  return text === undefined || (text.vi.trim() === '' && text.en.trim() === '')
    ? []
    : words(path, text, level, LIMITS.line)
}

function checkInput(
  path: string,
  { item, unit, quantity, unitCost }: Input,
  level: Level,
): readonly Finding[] {
  return [
    ...words(`${path}.item`, item, level, LIMITS.line),
    ...words(`${path}.unit`, unit, level, LIMITS.line),
    ...number(`${path}.quantity`, quantity, { over: 0 }),
    ...(unitCost === undefined ? [] : number(`${path}.unitCost`, unitCost, { from: 0, whole: true })),
  ]
}

function checkResult(path: string, row: Result, level: Level): readonly Finding[] {
  const { before, after } = row
  return [
    ...words(`${path}.indicator`, row.indicator, level, LIMITS.line),
    ...words(`${path}.unit`, row.unit, level, LIMITS.line),
    ...(before === undefined ? [] : number(`${path}.before`, before, {})),
    ...(after === undefined ? [] : number(`${path}.after`, after, {})),
    ...(before === undefined && after === undefined ? [finding(`${path}.after`, 'card.result-empty')] : []),
    ...(row.period.trim() === '' ? [finding(`${path}.period`, 'card.text-missing')] : []),
    ...number(`${path}.sites`, row.sites, { from: 1, whole: true }),
  ]
}

function checkPicture(
  path: string,
  { photo, caption, consent, credit }: CardMedia,
  media: readonly CardMedia[],
  level: Level,
): readonly Finding[] {
  const isTwice = media.filter((other) => other.photo === photo).length > 1
  return [
    ...(consent ? [] : [finding(`${path}.consent`, 'card.picture-without-consent')]),
    ...(isTwice ? [finding(`${path}.photo`, 'card.picture-twice')] : []),
    ...words(`${path}.caption`, caption, level, LIMITS.step),
    ...(level === 'public' && credit.trim() === '' ? [finding(`${path}.credit`, 'card.text-missing')] : []),
  ]
}
