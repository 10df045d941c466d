import { fileURLToPath } from 'node:url'

/** Where the letters of papers lie: Tinos, cut to the widths of Times New Roman, with every Vietnamese letter. */
export const FONT_FILES: readonly string[] = [
  '400Regular',
  '400Regular_Italic',
  '700Bold',
  '700Bold_Italic',
].map((face) => fileURLToPath(import.meta.resolve(`@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`)))
