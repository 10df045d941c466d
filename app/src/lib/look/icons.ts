/** Line icons on a grid of 24, drawn in the colour of the text beside them. One meaning each, the same on every surface. */
export const ICONS = {
  home: '<path d="M4 11l8-7 8 7v9h-5.5v-6h-5v6H4z"/>',
  list: '<path d="M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01"/>',
  commitment: '<circle cx="8.5" cy="12" r="5.5"/><circle cx="15.5" cy="12" r="5.5"/>',
  visit:
    '<path d="M8 3.5c1.5 0 2.5 2 2.5 4.5s-.5 4-2 4-2.5-1.5-2.5-4 .5-4.5 1.5-4.5zM7 14.5h3.5V16A1.75 1.75 0 0 1 7 16zM16.5 7.5c1 0 1.5 2 1.5 4.5s-1 4-2.5 4-2-1.5-2-4 1.5-4.5 3-4.5zM13.5 18.5H17V20a1.75 1.75 0 0 1-3.5 0z"/>',
  chart: '<path d="M3 20.5h18M6.5 17v-5M12 17V6M17.5 17v-8"/>',
  tally: '<path d="M5 5v14M9.5 5v14M14 5v14M18.5 5v14M3 16.5L20.5 8"/>',
  branch:
    '<circle cx="6" cy="5" r="2"/><circle cx="6" cy="19" r="2"/><circle cx="18" cy="8" r="2"/><path d="M6 7v10M18 10c0 4-12 2-12 6"/>',
  clipboard: '<path d="M5 4h14v16H5zM9 2.5h6V6H9zM8.5 11h7M8.5 15h5"/>',
  chat: '<path d="M4 5h16v11H10l-6 4.5z"/>',
  paper: '<path d="M6 3h8l4.5 4.5V21H6zM14 3v4.5h4.5M9.5 12.5h6M9.5 16.5h6"/>',
  table: '<path d="M3.5 5h17v14h-17zM3.5 9.5h17M3.5 14.2h17M9.5 9.5V19"/>',
  person: '<circle cx="12" cy="8" r="4"/><path d="M4 20.5c1-4 4-6 8-6s7 2 8 6"/>',
  plus: '<path d="M12 5v14M5 12h14"/>',
  pencil: '<path d="M4 20l1-4L16 5l3 3L8 19z"/>',
  'arrow-up': '<path d="M12 19V5M6 11l6-6 6 6"/>',
  tick: '<path d="M5 12.5l4.5 4.5L19 7"/>',
  'arrow-back': '<path d="M9 14l-5-5 5-5"/><path d="M4 9h10a5.5 5.5 0 0 1 0 11h-3"/>',
  fork: '<path d="M12 21v-8M12 13L5 5M12 13l7-8M5 9.5V5h4.5M19 9.5V5h-4.5"/>',
  pin: '<path d="M12 21c4.5-5 7-8 7-11a7 7 0 0 0-14 0c0 3 2.5 6 7 11z"/><circle cx="12" cy="10" r="2.5"/>',
  camera: '<path d="M4 8h3.5L9 5.5h6L16.5 8H20v11H4z"/><circle cx="12" cy="13" r="3.5"/>',
  search: '<circle cx="10.5" cy="10.5" r="6.5"/><path d="M15.5 15.5L21 21"/>',
  right: '<path d="M9.5 5l7 7-7 7"/>',
  left: '<path d="M14.5 5l-7 7 7 7"/>',
  down: '<path d="M5 9.5l7 7 7-7"/>',
  printer: '<path d="M7 8V3.5h10V8M7 17H4V8h16v9h-3M7 14h10v6.5H7z"/>',
  'wifi-off':
    '<path d="M3.5 3.5l17 17M5 12.5a10 10 0 0 1 5-2.7M19 12.5a10 10 0 0 0-3.5-2.2M8.5 16.2a5 5 0 0 1 7 0M2 8.7a15 15 0 0 1 4.7-2.9M22 8.7A15 15 0 0 0 11 4.7M12 20h.01"/>',
  info: '<circle cx="12" cy="12" r="8.5"/><path d="M12 11v5M12 8h.01"/>',
  clock: '<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5l3.5 2"/>',
  shield:
    '<path d="M12 3l7.5 2.5V12c0 4.5-3 7.5-7.5 9-4.5-1.5-7.5-4.5-7.5-9V5.5z"/><path d="M8.5 12l2.5 2.5 4.5-5"/>',
  cross: '<path d="M6 6l12 12M18 6L6 18"/>',
  calendar: '<path d="M4 6h16v14H4zM4 10.5h16M8.5 3.5V7M15.5 3.5V7"/>',
  speaker: '<path d="M4 10v4h3l6 4.5v-13L7 10zM16.5 9.5a4 4 0 0 1 0 5M19 7a8 8 0 0 1 0 10"/>',
  moon: '<path d="M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z"/>',
  sun: '<circle cx="12" cy="12" r="4"/><path d="M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6L7 7M17 17l1.4 1.4M5.6 18.4L7 17M17 7l1.4-1.4"/>',
  leave: '<path d="M14 4H5v16h9M10 12h10.5M16.5 8l4 4-4 4"/>',
  globe: '<circle cx="12" cy="12" r="8.5"/><path d="M3.5 12h17M12 3.5c5 5 5 12 0 17M12 3.5c-5 5-5 12 0 17"/>',
  bin: '<path d="M4.5 6.5h15M9 6.5V4h6v2.5M6.5 6.5l1 13.5h9l1-13.5M10.5 10.5v5.5M13.5 10.5v5.5"/>',
  export: '<path d="M12 15V4M7.5 8.5L12 4l4.5 4.5M5 14v6h14v-6"/>',
  twins: '<path d="M4 3.5h10v13H4z"/><path d="M10 16.5v4h10v-13h-6"/>',
  lock: '<path d="M6 11h12v9.5H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3"/>',
} as const

export type IconName = keyof typeof ICONS
