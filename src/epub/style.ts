/** Typography of the book, after W3C clreq; the reader's device chooses size, face and colours. */
export const STYLE = `html { line-break: strict; }
body { margin: 0 5%; line-height: 1.8; font-family: "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", STSong, SimSun, serif; }
h1, h2, h3, h4, h5, h6, .section, .byline, .sub { text-align: left; font-weight: bold; line-height: 1.5; page-break-after: avoid; break-after: avoid; }
h1 { font-size: 1.5em; margin: 1em 0 .6em; word-break: keep-all; overflow-wrap: break-word; word-wrap: break-word; }
.tl { display: inline-block; }
h2 { font-size: 1.2em; margin: 1.8em 0 .6em; }
h3, h4, h5, h6 { font-size: 1em; margin: 1.4em 0 .4em; }
p { margin: 0; text-indent: 2em; text-align: justify; orphans: 2; widows: 2; hanging-punctuation: allow-end; }
.section { margin: 0 0 1.5em; padding-bottom: .3em; border-bottom: 1px solid; text-indent: 0; color: #a3271a; }
.region { text-indent: 0; }
.sub { text-indent: 0; font-weight: normal; font-size: 1.1em; }
.byline { text-indent: 0; font-weight: normal; margin: 0 0 1.5em; }
.after, .web { text-indent: 0; margin-top: 1em; font-size: .9em; text-align: left; }
.web { overflow-wrap: break-word; word-wrap: break-word; }
.fix { border-bottom: 1px solid #a3271a; }
ul, ol { margin: .5em 0; padding-left: 2em; }
nav ol { list-style: none; padding-left: 1em; }
nav > ol { padding-left: 0; }
nav span { display: block; margin-top: 1em; font-weight: bold; color: #a3271a; }
nav a { text-decoration: none; color: inherit; }
figure { margin: 1.5em 0; text-align: center; page-break-inside: avoid; break-inside: avoid; }
.photo-frame { border: 1px solid; padding: 1.5em 1em; font-size: .9em; }
figcaption { font-size: .9em; margin-top: .4em; }
table { border-collapse: collapse; margin: 1em 0; width: 100%; font-size: .9em; line-height: 1.5; }
th, td { min-width: 3em; border: 1px solid; padding: .3em .5em; vertical-align: top; text-align: left; }
.align-center { text-align: center; }
.align-right { text-align: right; }
.corrections { margin-top: 2em; padding-top: .5em; border-top: 1px solid; font-size: .9em; }
.corrections h2 { margin-top: 0; font-size: 1em; }
.front { text-align: center; }
.front h1 { text-align: center; font-size: 2em; }
.front p { text-align: center; text-indent: 0; }
.front dl { text-align: left; margin-top: 2em; font-size: .9em; }
.front dt { font-weight: bold; margin-top: .5em; }
.front dd { margin: 0; }
.cover { text-align: center; }
.cover img { max-width: 100%; max-height: 95vh; }
`;
