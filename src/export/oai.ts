/** The archive as an OAI static repository 2.0, which a gateway serves as OAI-PMH (openarchives.org/OAI/2.0/guidelines-static-repository.htm). */
import type { Periodical } from '../schema.ts';
import { absoluteHref } from '../site/href.ts';
import { type Archive, type Card, dayOf, type Issue, lastChange } from '../site/index.ts';
import { issueName } from '../text/issue-name.ts';
import { escapeXml } from '../text/xml.ts';

/** Records; the guidelines keep such files to some thousands. */
const MOST_RECORDS = 5_000;

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<Repository xmlns="http://www.openarchives.org/OAI/2.0/static-repository" xmlns:oai="http://www.openarchives.org/OAI/2.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/static-repository http://www.openarchives.org/OAI/2.0/static-repository.xsd">`;
const FORMATS = `<ListMetadataFormats>
<oai:metadataFormat>
<oai:metadataPrefix>oai_dc</oai:metadataPrefix>
<oai:schema>http://www.openarchives.org/OAI/2.0/oai_dc.xsd</oai:schema>
<oai:metadataNamespace>http://www.openarchives.org/OAI/2.0/oai_dc/</oai:metadataNamespace>
</oai:metadataFormat>
</ListMetadataFormats>`;
const DUBLIN_CORE =
  'xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/" xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd"';

/** Undefined where nobody asked for it, where the print is internal, which forbids harvesting, and where the address of mail that OAI asks for is withheld. */
export function oaiRepository({ periodical, issues }: Archive): string | undefined {
  if (periodical.oai === undefined || periodical.visibility === 'internal') return undefined;
  if (!periodical.oai.mail.includes('@')) return undefined;
  const cards = issues.flatMap((issue) => issue.cards.map((card) => ({ card, issue }))).slice(0, MOST_RECORDS);
  const records = cards.map(({ card, issue }) => recordOf(card, issue, periodical));
  const earliest = records.map(({ day }) => day).sort()[0] ?? '1900-01-01';
  return `${HEAD}
<Identify>
${element('oai:repositoryName', periodical.name)}
${element('oai:baseURL', periodical.oai.gateway)}
<oai:protocolVersion>2.0</oai:protocolVersion>
${element('oai:adminEmail', periodical.oai.mail)}
<oai:earliestDatestamp>${earliest}</oai:earliestDatestamp>
<oai:deletedRecord>no</oai:deletedRecord>
<oai:granularity>YYYY-MM-DD</oai:granularity>
</Identify>
${FORMATS}
<ListRecords metadataPrefix="oai_dc">
${records.map(({ xml }) => xml).join('\n')}
</ListRecords>
</Repository>
`;
}

function recordOf(card: Card, issue: Issue, { site, sponsor }: Periodical): { day: string; xml: string } {
  const { title, subtitle, authors, section, region, corrections } = card.data;
  const day = lastChange([{ corrections }], dayOf(issue.data));
  const fields: [name: string, value: string | undefined][] = [
    ['title', subtitle === undefined ? title : `${title}——${subtitle}`],
    ...authors.map((author): [string, string] => ['creator', author]),
    ['subject', section || undefined],
    ['publisher', sponsor],
    ['date', issue.data.published ?? String(issue.data.year)],
    ['type', 'Text'],
    ['format', 'text/html'],
    ['identifier', absoluteHref(card.path, site)],
    ['source', `${issue.data.title}，${issueName(issue.data)}`],
    ['language', 'zh-CN'],
    ['coverage', region],
  ];
  const metadata = fields.flatMap(([name, value]) => (value === undefined ? [] : [element(`dc:${name}`, value)]));
  const xml = `<oai:record>
<oai:header>${element('oai:identifier', `oai:${new URL(site).hostname}:${card.id}`)}<oai:datestamp>${day}</oai:datestamp></oai:header>
<oai:metadata><oai_dc:dc ${DUBLIN_CORE}>
${metadata.join('\n')}
</oai_dc:dc></oai:metadata>
</oai:record>`;
  return { day, xml };
}

const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;
