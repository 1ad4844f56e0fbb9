/** Lists of appointments in the forms that official gazettes print them in. */
import type { Piece } from '../ingest/generate/draw.ts';
import { person } from '../ingest/generate/prose.ts';
import type { Random } from '../ingest/generate/random.ts';

const PLACES = ['望江市', '望江市青溪区', '白石县', '云川县'];
const OFFICES = [
  '人大常委会副主任',
  '人民政府副市长',
  '政协副主席',
  '教育局副局长、党委委员',
  '公安局政委',
  '档案馆馆长',
  '农业农村局总农艺师',
  '发展和改革局党组书记、局长',
  '妇女联合会主席',
  '人民法院审判委员会委员',
];

const office = (random: Random): string => random.pick(PLACES) + random.pick(OFFICES);
const trial = (random: Random): string => random.pick(['', '', '', '（试用期一年）', '（挂职）']);

/** One printed item each. */
export function drawAppointments(random: Random): Piece[] {
  const items = Array.from({ length: random.int(4, 16) }, () => {
    const name = random.chance(0.1) ? `${person(random)}、${person(random)}` : person(random);
    const kind = random.int(0, 4);
    if (kind === 0) return `${name}同志任${office(random)}，免去其${office(random)}职务`;
    if (kind === 1) return `免去${name}同志的${office(random)}职务`;
    if (kind === 2) return `${name}同志不再担任${office(random)}职务`;
    return `${name}同志任${office(random)}${trial(random)}`;
  });
  return items.map((text): Piece => ({ kind: 'item', text }));
}
