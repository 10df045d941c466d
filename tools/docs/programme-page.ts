import { textsOf, describePack } from '@gieo/engine/pack/describe.ts'
import { WORDS } from '@gieo/engine/pack/describe-words.ts'
import type { Pack } from '@gieo/engine/pack/pack.ts'
import type { Locale } from '@gieo/engine/text/date.ts'
import { table } from './table.ts'

/** Everything a pack says, as a page of the documentation. */
export function writeProgrammePage(pack: Pack, locale: Locale): string {
  const said = describePack(pack, locale)
  const { stages, form, figures, rights, publicView } = said
  return [
    `# ${said.title}`,
    said.summary,
    WORDS[locale].generated,
    said.about,
    `## ${stages.title}`,
    writeDiagram(pack, locale),
    table(stages.moves.head, stages.moves.rows),
    `## ${form.title}`,
    ...form.pages.flatMap(({ title, fields }) => [`### ${title}`, table(fields.head, fields.rows)]),
    `## ${figures.title}`,
    table(figures.table.head, figures.table.rows),
    `## ${rights.title}`,
    ...rights.lines.map((line) => `- ${line}`),
    `## ${publicView.title}`,
    publicView.text,
  ].join('\n\n')
}

function writeDiagram(pack: Pack, locale: Locale): string {
  const { stages, moves } = pack.rules
  const text = textsOf(pack, locale)
  // Mermaid takes no hyphen in the name of a state.
  const name = (stage: string) => stage.replaceAll('-', '_')
  const [first] = stages
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...stages.map(({ id }) => `  state "${text(`stage.${id}`)}" as ${name(id)}`),
    ...(first === undefined ? [] : [`  [*] --> ${name(first.id)}`]),
    ...moves.flatMap((move) =>
      move.from.map((from) => `  ${name(from)} --> ${name(move.to)}: ${text(`move.${move.id}`)}`),
    ),
    ...stages.filter(({ standing }) => standing !== 'alive').map(({ id }) => `  ${name(id)} --> [*]`),
    '```',
  ].join('\n')
}
