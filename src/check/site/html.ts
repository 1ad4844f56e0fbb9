/** Every page against the HTML standard, by html-validate. */
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { eachFile, filesIn } from './files.ts';

const validator = () =>
  new HtmlValidate(
    new StaticConfigLoader({
      root: true,
      extends: ['html-validate:recommended'],
      rules: {
        // A wide table scrolls in a region of its own: it is part of the text, no section of it.
        'prefer-native-element': ['error', { exclude: ['region'] }],
        // A table that a phone shows as blocks is one for assistive technology only where its roles are written out.
        'no-redundant-role': 'off',
        // Two tables with the same columns have the same name; axe looks for navigations that cannot be told apart.
        'unique-landmark': 'off',
      },
    }),
  );

/** `names`: the pages to look at, all where absent. */
export async function checkHtml(dist: string, names?: readonly string[]): Promise<string[]> {
  const html = validator();
  return eachFile(dist, names ?? (await filesIn(dist, '.html')), async (text, name) => {
    const { results } = await html.validateString(text, name);
    return results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, selector }) => `${name}: ${message} [${ruleId}] ${selector ?? ''}`),
    );
  });
}
