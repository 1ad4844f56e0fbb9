/** Which part of the program may know which other: the boundaries that keep ingest, site and search apart. */
import { pastTheFace } from './faces.ts';
import { type Imports, readImports } from './imports.ts';

export interface Boundary {
  /** Files that it binds. */
  files: RegExp;
  /** What they may not import: a file from the project's root, or a package by name. */
  never: RegExp;
  /** What they may import all the same. */
  except?: RegExp;
  reason: string;
}

const BOUNDARIES: readonly Boundary[] = [
  {
    files: /^src\/ingest\/(?:labels|body\/repairs|checks)\/(?!index\.ts$)/u,
    never: /^(?:src\/|node:)/u,
    except:
      /^src\/(?:ingest\/(?:model|rule|line\/\w+|heads\/byline|skeleton\/title-variants)|chinese\/\w+|withheld\/\w+|schema)\.ts$/u,
    reason: '规则只能引用 model、rule、line、byline、title-variants、chinese、withheld 和 schema，规则之间互不引用',
  },
  {
    files: /^src\/ingest\/audit\/(?!index\.ts$|law\.ts$)/u,
    never: /^(?:src\/|node:)/u,
    except:
      /^src\/(?:ingest\/(?:model|audit\/(?:law|numbers)|line\/\w+|skeleton\/(?:judge|title-lines|contents\/lines))|chinese\/\w+|schema)\.ts$/u,
    reason:
      '审核的各条（audit）只看结果和原文：只能引用 law、numbers、line、skeleton 里看行的几个文件、chinese 和 schema，各条之间互不引用',
  },
  {
    files: /^src\/(?:ingest|register)\//u,
    never: /^(?:astro|@astrojs|node:fs|fs\b)/u,
    reason: '采编（ingest、register）不读写磁盘，也不认识 Astro',
  },
  {
    files: /^src\/(?:ingest|register)\//u,
    never: /^src\/(?:content|site|search|cite|export|pages|layouts|components)\b/u,
    reason: '采编（ingest、register）不认识网站',
  },
  {
    files: /^src\/register\//u,
    never: /^src\/ingest\//u,
    reason: '人物、单位、任免（register）只读成篇的文章，不认识采编（ingest）',
  },
  {
    files: /^src\/offices\//u,
    never: /^(?:src\/(?!offices\/|chinese\/|register\/index\.ts$)|astro|node:)/u,
    reason: '任职沿革（offices）只做值的变换，只认识语言知识（chinese）和职务的写法（register）',
  },
  {
    files: /^src\/chinese\//u,
    never: /^(?:src\/(?!chinese\/)|astro|node:)/u,
    reason: '语言知识（chinese）不认识项目的其他部分',
  },
  {
    files: /^src\/(?:pages|layouts|components|site|cite|search)\//u,
    never: /^src\/ingest\//u,
    reason: '网站不引用采编（ingest）',
  },
  {
    files: /^src\/mdx\//u,
    never: /^(?:astro|@astrojs|node:)/u,
    reason: 'mdx 只做值的变换，不读写磁盘，也不认识 Astro',
  },
  {
    files: /^src\/(?:search\/index\/tokens|mdx\/tree\/anchor|chinese\/same)\.ts$/u,
    never: /./u,
    except: /^src\/chinese\/same\.ts$/u,
    reason: '浏览器和 Node 共用的文件什么也不引用，字表 chinese/same 除外',
  },
  {
    files: /^src\/(?!search\/index\/)/u,
    never: /^src\/search\/index\//u,
    except: /^src\/search\/index\/(?:index|reader|folder|tokens|bounds|postings|catalogue|document|inflated)\.ts$/u,
    reason: '检索的索引（search/index）对外只有 index（生成）、reader（浏览器）和说明词、表、文档的几个文件',
  },
  {
    files: /^src\/withheld\//u,
    never: /^(?:src\/(?!withheld\/|mdx\/|schema\.ts)|astro|node:)/u,
    reason: '不上网的内容（withheld）只认识契约和 mdx，采编、网站和检查都用它',
  },
  {
    files: /^src\/(?!desk\/)/u,
    never: /^src\/desk\//u,
    reason: '校对台（desk）只由 npm start 打开，别处不引用，生成的网站里没有它',
  },
  {
    files: /^src\/watch\/(?!read\.ts$)/u,
    never: /^(?:src\/(?!watch\/|chinese\/|schema\.ts)|astro|node:)/u,
    reason: '发布前检查（watch）只做值的变换，从磁盘来的都经过 watch/read.ts',
  },
  { files: /^src\/schema\b/u, never: /^src\/(?!schema\/)/u, reason: '契约不依赖任何模块' },
  { files: /^src\//u, never: /^(?:scripts|tests|bench)\//u, reason: 'src 不引用入口、测试和基准' },
];

export async function checkBoundaries(): Promise<string[]> {
  const imports = await readImports();
  return [...crossings(imports), ...pastTheFace(imports)];
}

/** Imports that cross a boundary. */
export const crossings = (imports: Imports, boundaries = BOUNDARIES): string[] =>
  [...imports].flatMap(([file, targets]) =>
    boundaries
      .filter(({ files }) => files.test(file))
      .flatMap(({ never, except, reason }) =>
        targets
          .filter((target) => never.test(target) && !except?.test(target))
          .map((target) => `${file}: 不能引用 ${target}，${reason}`),
      ),
  );
