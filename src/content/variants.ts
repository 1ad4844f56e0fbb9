/** `variants.yaml` beside `periodical.yaml`: what editors say is another wording of the same. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { shownPath } from '../disk/shown-path.ts';
import { variantsSchema } from '../schema.ts';
import { readYaml } from '../text/yaml.ts';
import { contentRoot } from './root.ts';

/** Groups of wordings; none where the file is absent. Throws a Chinese message with file and line where it is wrong. */
export function readVariants(root = contentRoot()): string[][] {
  const path = [root, dirname(root)].map((folder) => join(folder, 'variants.yaml')).find((one) => existsSync(one));
  return path === undefined ? [] : readYaml(readFileSync(path, 'utf8'), shownPath(path), variantsSchema);
}
