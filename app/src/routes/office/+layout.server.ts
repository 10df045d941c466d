import { findChatBrowser } from '#lib/chat/chat-browser.ts'
import type { LayoutServerLoad } from './$types'

/** Looked at before the first paint, so that nothing can be typed into a chat's own browser by mistake. */
export const load: LayoutServerLoad = ({ request }) => ({
  chat: findChatBrowser(request.headers.get('user-agent') ?? '', false),
})
