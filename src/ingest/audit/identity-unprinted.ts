import type { Law } from './law.ts';

/** Year and number were given, and the print says otherwise. */
export const identityUnprinted: Law = {
  id: 'identity-unprinted',
  inspect: ({ identity, options: { issueId } }) => {
    const { year, number } = identity;
    const [givenYear, givenNumber] = (issueId ?? '').split('-').map(Number);
    if (issueId === undefined) return [];
    const differs = (year !== undefined && year !== givenYear) || (number !== undefined && number !== givenNumber);
    if (!differs) return [];
    return [
      {
        rule: 'identity-unprinted',
        line: 1,
        message: `按 --issue 定为 ${issueId}，但刊物上印的是${year === undefined ? '' : ` ${year} 年`}${number === undefined ? '' : ` 第 ${number} 期`}`,
        advice: '请对照原刊的封面；印错的或看错的，写进 corrections.yaml 的 confirmed',
      },
    ];
  },
};
