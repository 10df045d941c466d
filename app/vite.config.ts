import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vite'
import { nameFieldChunk } from './vite/field-chunks.ts'
import { fieldFiles } from './vite/field-files.ts'
import { texts } from './vite/texts.ts'

// Few files instead of dozens of crumbs: what every surface runs on, the engine, the field app in two. The office and the
// public pages stay cut by page. A chunk may not hold what another surface needs: that is why the engine has its own.
const CHUNKS = [
  {
    name: 'base',
    priority: 3,
    test: /node_modules\/(svelte|esm-env|clsx|devalue)\/|@sveltejs\/kit\/src\/(?!runtime\/client\/(entry|payload)\.js)|src\/lib\/(look|language|api)\/.*(ts|svelte)$|paraglide\/(runtime|messages\/shared_)/,
  },
  { name: 'engine', priority: 2, test: /\/engine\/(?!chart\/|map\/)|@noble\/hashes/ },
  {
    name: nameFieldChunk,
    priority: 1,
    test: /src\/(lib|routes)\/field\/.*(ts|svelte)$|paraglide\/messages\/field_/,
  },
]

export default defineConfig({
  plugins: [
    texts(),
    fieldFiles(),
    sveltekit({
      adapter: adapter({ out: 'build', precompress: true }),
      // Addresses from the root: the one prerendered field page is served for every address below /field.
      paths: { relative: false },
      // Reasons and numbers: docs/decisions/0003-app-bundles.md
      output: { bundleStrategy: 'split' },
      inlineStyleThreshold: 40_000,
      serviceWorker: { register: false },
      // The same sources give the same files, so that a phone fetches nothing after a mere restart.
      version: { name: process.env['GIEO_APP_VERSION'] ?? 'unbuilt', pollInterval: 0 },
      csp: {
        mode: 'auto',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self', 'unsafe-inline'],
          'img-src': ['self', 'data:', 'blob:'],
          // What was just recorded is heard before it is sent.
          'media-src': ['self', 'blob:'],
          'object-src': ['none'],
          'base-uri': ['self'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
  // The engine is TypeScript source in this repository: it is built in, never loaded from node_modules.
  ssr: { noExternal: ['@gieo/engine'] },
  environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: CHUNKS } } } } } },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
})
