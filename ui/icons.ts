// Lucide's icons as plain markup. Its own component puts each icon together in the running page,
// attribute by attribute: the first screen's cost more than all else it draws.
import type { Plugin } from 'vite';

const ICON = /\/@lucide\/svelte\/dist\/icons\/[\w-]+\.svelte$/;
const DATA = /const iconData = (\{.*\});/;

interface Icon {
  name: string;
  node: [tag: string, attributes: Record<string, string>][];
}

/** An icon understands what ours are given: `size`, `class`, `aria-label`; unnamed it is hidden. */
const component = ({ name, node }: Icon) => `
<script>
  let { size = 24, class: more = '', 'aria-label': label } = $props();
</script>
<svg class="lucide lucide-${name} {more}" width={size} height={size} viewBox="0 0 24 24"
  fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"
  aria-label={label} aria-hidden={label ? undefined : 'true'}
>${node.map(drawn).join('')}</svg>`;

const drawn = ([tag, attributes]: Icon['node'][number]) => {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `<${tag}${written.join('')} />`;
};

/** Reads the icons that are used in this way. */
export const plainIcons = (): Plugin => ({
  name: 'plain-icons',
  enforce: 'pre',
  transform(code, id) {
    if (!ICON.test(id)) return;
    const data = DATA.exec(code)?.[1];
    if (!data) this.error(`${id} is not drawn as Lucide's icons were`);
    return { code: component(JSON.parse(data) as Icon), map: null };
  },
});
