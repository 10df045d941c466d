import { make, writeXml, type Element } from './xml.ts'
import type { WordPackage } from './package.ts'
import { MM } from './make.ts'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/**
 * A page as Decree 30/2020/NĐ-CP (annex I, part I) wants it: A4, top and bottom 20–25 mm, left 30–35, right 15–20;
 * the page number in the middle of the top margin, not on the first page.
 */
export const PAGE = { widthMm: 210, heightMm: 297, topMm: 20, bottomMm: 20, leftMm: 30, rightMm: 15 } as const

/** The width of the text, in twentieths of a point. */
export const TEXT_WIDTH = Math.round((PAGE.widthMm - PAGE.leftMm - PAGE.rightMm) * MM)

/** A Word document from its paragraphs and tables: Times New Roman 14 points, a page number on top from page 2. */
export function newDocument(title: string, body: readonly Element[]): WordPackage {
  const document = make('w:document', { 'xmlns:w': W, 'xmlns:r': R }, [
    make('w:body', {}, [...body, section()]),
  ])
  const written: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', writeXml(types())],
    ['_rels/.rels', writeXml(packageRelations())],
    ['docProps/core.xml', writeXml(core(title))],
    ['word/document.xml', writeXml(document)],
    ['word/_rels/document.xml.rels', writeXml(documentRelations())],
    ['word/styles.xml', writeXml(styles())],
    ['word/settings.xml', writeXml(make('w:settings', { 'xmlns:w': W }))],
    ['word/header1.xml', writeXml(pageNumber())],
  ]
  return new Map(written.map(([name, text]) => [name, new TextEncoder().encode(text)]))
}

function section(): Element {
  const mm = (length: number) => String(Math.round(length * MM))
  return make('w:sectPr', {}, [
    make('w:headerReference', { 'w:type': 'default', 'r:id': 'rHeader' }),
    make('w:pgSz', { 'w:w': mm(PAGE.widthMm), 'w:h': mm(PAGE.heightMm) }),
    make('w:pgMar', {
      'w:top': mm(PAGE.topMm),
      'w:right': mm(PAGE.rightMm),
      'w:bottom': mm(PAGE.bottomMm),
      'w:left': mm(PAGE.leftMm),
      'w:header': mm(10),
      'w:footer': mm(10),
      'w:gutter': '0',
    }),
    make('w:titlePg'),
  ])
}

function pageNumber(): Element {
  const field = make('w:fldSimple', { 'w:instr': ' PAGE ' }, [make('w:r', {}, [make('w:t', {}, ['2'])])])
  return make('w:hdr', { 'xmlns:w': W }, [
    make('w:p', {}, [make('w:pPr', {}, [make('w:jc', { 'w:val': 'center' })]), field]),
  ])
}

function styles(): Element {
  const font = { 'w:ascii': 'Times New Roman', 'w:hAnsi': 'Times New Roman', 'w:cs': 'Times New Roman' }
  const letters = make('w:rPr', {}, [
    make('w:rFonts', { ...font, 'w:eastAsia': 'Times New Roman' }),
    make('w:sz', { 'w:val': '28' }),
    make('w:szCs', { 'w:val': '28' }),
    make('w:lang', { 'w:val': 'vi-VN' }),
  ])
  const style = (id: string, name: string, parts: readonly Element[], more: Record<string, string> = {}) =>
    make('w:style', { 'w:type': 'paragraph', 'w:styleId': id, ...more }, [
      make('w:name', { 'w:val': name }),
      ...(id === 'Normal' ? [] : [make('w:basedOn', { 'w:val': 'Normal' })]),
      make('w:qFormat'),
      ...parts,
    ])
  const bold = make('w:rPr', {}, [make('w:b'), make('w:color', { 'w:val': '000000' })])
  // At least 6 points between paragraphs, the first line 10 mm in (annex I, part II, item 6).
  const body = make('w:pPr', {}, [
    make('w:spacing', { 'w:before': '120', 'w:after': '0', 'w:line': '288', 'w:lineRule': 'auto' }),
    make('w:ind', { 'w:firstLine': String(Math.round(10 * MM)) }),
    make('w:jc', { 'w:val': 'both' }),
  ])
  const heading = (level: string) =>
    make('w:pPr', {}, [
      make('w:keepNext'),
      make('w:spacing', { 'w:before': '160', 'w:after': '60' }),
      make('w:ind', { 'w:firstLine': String(Math.round(10 * MM)) }),
      make('w:outlineLvl', { 'w:val': level }),
    ])
  return make('w:styles', { 'xmlns:w': W }, [
    make('w:docDefaults', {}, [
      make('w:rPrDefault', {}, [letters]),
      make('w:pPrDefault', {}, [make('w:pPr', {}, [make('w:spacing', { 'w:before': '0', 'w:after': '0' })])]),
    ]),
    style('Normal', 'Normal', [], { 'w:default': '1' }),
    style('BodyText', 'Body Text', [body]),
    style('Heading1', 'heading 1', [heading('0'), bold]),
    style('Heading2', 'heading 2', [heading('1'), bold]),
  ])
}

function types(): Element {
  const part = (name: string, type: string) => make('Override', { PartName: name, ContentType: type })
  return make('Types', { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' }, [
    make('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    make('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    part('/word/document.xml', `${TYPE}.document.main+xml`),
    part('/word/styles.xml', `${TYPE}.styles+xml`),
    part('/word/settings.xml', `${TYPE}.settings+xml`),
    part('/word/header1.xml', `${TYPE}.header+xml`),
    part('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
  ])
}

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'

function packageRelations(): Element {
  const core = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'
  return make('Relationships', { xmlns: RELATIONS }, [
    make('Relationship', { Id: 'rDocument', Type: `${R}/officeDocument`, Target: 'word/document.xml' }),
    make('Relationship', { Id: 'rCore', Type: core, Target: 'docProps/core.xml' }),
  ])
}

function documentRelations(): Element {
  const part = (id: string, type: string, target: string) =>
    make('Relationship', { Id: id, Type: `${R}/${type}`, Target: target })
  return make('Relationships', { xmlns: RELATIONS }, [
    part('rStyles', 'styles', 'styles.xml'),
    part('rSettings', 'settings', 'settings.xml'),
    part('rHeader', 'header', 'header1.xml'),
  ])
}

function core(title: string): Element {
  return make(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    },
    [make('dc:title', {}, [title]), make('dc:language', {}, ['vi-VN'])],
  )
}
