/** What an editor should look at in 任职沿革, each with the sentences that it rests on and where they were printed. */
import type { Side } from '../offices/index.ts';
import { DOUBTS, type Held, type Offices, type Printed } from '../site/index.ts';
import { issueName } from '../text/issue-name.ts';

export function* doubtLines({ tenures, units, doubts, unitOf }: Offices): Generator<string> {
  const offices = units.reduce((sum, { unit }) => sum + unit.offices.length, 0);
  const both = tenures.filter(({ from, until }) => from && until).length;
  yield `任职沿革：${units.length}个单位，${offices}个职务，${tenures.length}人次，任、免都见的${both}人次；存疑${doubts.length}处`;
  for (const [kind, ofKind] of Map.groupBy(doubts, (doubt) => doubt.kind)) {
    yield `\n${DOUBTS[kind]}：${ofKind.length}处`;
    for (const { tenure, other, notice } of ofKind) {
      const unit = unitOf.get(tenure.unit)?.unit.name ?? '';
      yield `  ${tenure.name}　${unit}${tenure.title}　见${issueName(notice.issue.data)}`;
      for (const line of [...printedOf(tenure), ...(other ? printedOf(other) : [])]) yield `    ${line}`;
    }
  }
  if (doubts.length > 0)
    yield '\n请对照原刊：印错、认错的字按“更正”办理；没有刊载的不必补。网页上照录所见，未见的作“未见”。';
}

function printedOf({ from, until, again }: Held): string[] {
  const sides = [from, ...again, until].filter((side) => side !== undefined);
  return sides.map(({ notice }: Side<Printed>) => `${notice.card.id} ${notice.anchor}：${notice.text}`);
}
