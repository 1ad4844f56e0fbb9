/** The face of this room: a delivered issue read, decided upon, written and told of. `decisions/on-disk.ts` stands apart for what reads decisions and no document. */
export { decided } from './decisions/decided.ts';
export { editsOf } from './decisions/edits.ts';
export { type Hunk, hunksOf } from './decisions/hunks.ts';
export { pinpoint } from './decisions/pinpoint.ts';
export { keepName, keptName, nameFile, signature } from './decisions/signature.ts';
export { ingestFile } from './ingest-file.ts';
export { numbersOf } from './numbered.ts';
export { picturesRoot } from './pictures.ts';
export { type IntakeOptions, type Outcome, type ReadIssue, readIssue } from './read-issue.ts';
export { reportOf } from './report/report.ts';
export { deliveredIn } from './sources.ts';
export { writeIssue } from './write-issue.ts';
