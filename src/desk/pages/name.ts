/** Who decides: asked once, kept on the device. */
import { h } from 'hastscript';
import { type Framed, hidden } from './parts/frame.ts';

export function namePage(name: string | undefined, back: string, root: string): Framed {
  return {
    title: '您的名字',
    kind: 'desk-name',
    main: [
      h('h1', '您的名字'),
      h('p', '写在每个决定后面，网站的“更正”页上人人可见，可以写“编辑部”。只问这一次，只存在这台电脑上。'),
      h('form', { method: 'post', action: `${root}name` }, [
        ...hidden({ back }),
        h('label', [
          h('span', '署名'),
          h('input.ruled', {
            name: 'name',
            value: name ?? '',
            required: true,
            maxLength: 40,
            autoComplete: 'off',
            autoFocus: true,
          }),
        ]),
        h('button.box', { type: 'submit' }, '就用这个名字'),
      ]),
    ],
  };
}
