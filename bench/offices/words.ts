/** One change of office in the words of notices: the forms of the real lists, spellings drawn anew each time. */
import type { Random } from '../ingest/generate/random.ts';
import { type Body, CITY, type Seat } from './world.ts';

export interface Change {
  name: string;
  gained?: Seat;
  lost?: { seat: Seat; part?: boolean };
  retires?: boolean;
  /** 退休, and no office is named. */
  plainly?: boolean;
}

export function wordsOf({ name, gained, lost, retires, plainly }: Change, month: number, random: Random): string {
  if (plainly) return `${random.pick(['批准', ''])}${name}同志退休`;
  if (gained && lost) return moves(name, gained, lost.seat, month, random);
  if (gained) return gains(name, gained, month, random);
  if (!lost) return '';
  const office = phrase(
    lost.part ? lost.seat.posts.slice(0, 1) : random.chance(0.3) ? lost.seat.posts.toReversed() : lost.seat.posts,
    month,
    random,
  );
  const said = lost.seat.kind === 'seconded' && random.chance(0.7) ? `${office}（挂职）` : office;
  if (lost.seat.kind === 'concurrent')
    return random.pick([`免去${name}同志兼任的${said}职务`, `${name}同志不再兼任${said}职务`]);
  if (retires) return `${name}同志${random.pick(['', '因年龄原因', '到龄'])}退休，免去其${said}职务`;
  return random.pick([
    `免去${name}同志的${said}职务`,
    `免去${name}同志的${said}职务`,
    `${name}同志不再担任${said}职务`,
    `免去${name}的${said}职务`,
    `接受${name}同志辞去${said}职务的请求`,
  ]);
}

function gains(name: string, seat: Seat, month: number, random: Random): string {
  const office = phrase(seat.posts, month, random);
  if (seat.kind === 'concurrent') return `${name}同志兼任${office}`;
  if (seat.kind === 'seconded') return `${name}同志任${office}（挂职）`;
  if (seat.kind === 'elected')
    return random.pick([`${name}同志当选为${office}`, `选举${name}为${office}`, `${name}同志任${office}`]);
  const trial = seat.level <= 3 ? random.pick(['', '', '（试用期一年）']) : '';
  return random.pick([
    `${name}同志任${office}${trial}`,
    `${name}同志任${office}${trial}`,
    `${name}同志担任${office}${trial}`,
    `任命${name}为${office}`,
    `${name}同志任${office}${trial}`,
  ]);
}

function moves(name: string, gained: Seat, lost: Seat, month: number, random: Random): string {
  const to = phrase(gained.posts, month, random);
  const from = shortOf(phrase(lost.posts, month, random), gained, lost, random);
  const [first] = lost.posts;
  const isOneBody =
    gained.posts.every(({ body }) => body === first?.body) && lost.posts.every(({ body }) => body === first?.body);
  if (isOneBody && random.chance(0.6)) {
    const bare = lost.posts.map(({ title }) => title).join('、');
    return `${name}同志任${to}，${random.pick(['免去其', '同时免去其', '同时免去', '不再担任'])}${bare}职务`;
  }
  return random.pick([
    `${name}同志任${to}，免去其${from}职务`,
    `${name}同志任${to}，免去其${from}职务`,
    `${name}同志任${to}，同时免去其${from}职务`,
    `${name}同志任${to}，不再担任${from}职务`,
    `${name}同志由${from}调任${to}`,
  ]);
}

/** 任白石县财政局局长，免去其县教育局副局长职务: the county is said once. */
function shortOf(words: string, gained: Seat, lost: Seat, random: Random): string {
  const [region, ...others] = new Set([...gained.posts, ...lost.posts].map(({ body }) => body.region));
  if (region === undefined || others.length > 0 || region === CITY || words.includes('中共') || words.includes(CITY))
    return words;
  return random.chance(0.25) ? words.replaceAll(region, region.at(-1) ?? '') : words;
}

/** 中共白石县委委员、常委，白石县人民政府副县长: posts of one body share its name, and often those of two: 白石县委副书记、县长. */
function phrase(posts: Seat['posts'], month: number, random: Random): string {
  const groups = [...Map.groupBy(posts, ({ body }) => body)];
  const isShort = random.chance(0.4);
  return groups
    .map(([body, of], at) => {
      const isParty = body.id === `${body.region}委`;
      const titles = of
        .map(({ title }) => (title === '常委' && random.chance(0.1) && isParty ? '常务委员' : title))
        .join('、');
      if (at > 0 && isShort && body.isImplied !== undefined) return `、${body.isImplied}${titles}`;
      return `${at === 0 ? '' : '，'}${spelling(body, month, random)}${titles}`;
    })
    .join('');
}

function spelling({ id, region, names }: Body, month: number, random: Random): string {
  const now = names.findLast(({ since }) => since <= month);
  const term = 5 + Math.floor(month / 60);
  const full = random.pick(now?.spellings ?? [id]);
  const name = full.startsWith(CITY) && region === CITY && random.chance(0.05) ? full.slice(CITY.length - 1) : full;
  // 第七届 stands in some names of congresses
  return /人民代表大会/u.test(name) && random.chance(0.3)
    ? name.replace(/(?=人民代表大会)/u, `第${'一二三四五六七八九十'[term % 10]}届`)
    : name;
}
