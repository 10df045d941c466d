import { randomInt } from 'node:crypto'

// Short words that are read out over a bad line and typed on any phone: no marks, none that looks like another.
const WORDS =
  `ao ban bay ben bien bo bong bua buom cam cau cay cha chanh che chim chuoi chum cong com cua cui dao dat dau dem den
  dong dua duong ga gao gieng gio gom gung hat hang hen hoa hoi hong ken keo kho khe khoai la lang lau lien lua luoi
  mam man may me mia mit moc mo muoi mua nam nang nau nem ngo nghe ngoi nha nhan nom non nuoi nuoc oc oi ong que quat
  rau re rong roi rung ruong sach sam sao sau sen sim song suoi tam tet than thau tho thong thom tieu tim tre trau
  trang tram trung truong tui vai van vang ve voi vuon xanh xoai xom xoi xuan`.split(/\s+/)

const WORDS_A_PASSWORD = 4

/** A first password, good for one time: four words and two digits, such as `lua-song-tre-may-47`. */
export function makeFirstPassword(): string {
  const words = Array.from({ length: WORDS_A_PASSWORD }, () => WORDS[randomInt(WORDS.length)])
  return [...words, randomInt(10, 100)].join('-')
}
