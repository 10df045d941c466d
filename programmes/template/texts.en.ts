import type { Texts } from '@gieo/engine/pack/pack.ts'

export const EN: Texts = {
  name: 'New programme',
  'name.short': 'New programme',
  summary: 'What this programme records, and what for, in a sentence or two.',
  case: 'Record',
  'case.new': 'Register a record',

  'page.first': 'What it is',
  'page.more': 'How it is done',

  'field.name': 'Name',
  'field.name.hint': 'Short, and says what is done. No names of people.',
  'field.sort': 'Sort',
  'field.sort.first': 'The first sort',
  'field.sort.second': 'The second sort',
  'field.began': 'Begins on',
  'field.summary': 'What is done',
  'field.summary.hint': 'Two or three sentences are enough. No names of people.',
  'field.households': 'Households taking part',

  'stage.registered': 'Registered',
  'stage.finished': 'Finished',
  'stage.stopped': 'Stopped',

  'move.finish': 'Confirm that it is finished',
  'move.finish.hint': 'Seen on the spot. Nobody confirms her own registration.',
  'move.stop': 'Record that it has stopped',

  'indicator.registered': 'Registered',
  'indicator.registered.how': 'Each record counts once, on the day it was registered.',
  'indicator.finished': 'Finished',
  'indicator.finished.how': 'Each record counts once, on the day it was confirmed as finished.',
  'indicator.households': 'Households taking part',
  'indicator.households.how': 'Adds the households in finished records, on the day they were finished.',
  'definer.office-in-charge': 'The office in charge of the programme',
}
