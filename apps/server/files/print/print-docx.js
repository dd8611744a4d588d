/**
 * Runs in the page that prints, and nowhere else: lays a Word document out as pages of paper.
 *
 * docx-preview turns the document into HTML for a screen; here its sections become pages as the document wants them (size, margins, frame,
 * what stands above and below), so that the browser breaks the pages itself: with heads of tables repeated, rows whole, and signatures
 * beside the text they belong to.
 */
const POINTS = /^([\d.]+)pt$/;

/** @param {string[]} documents Word documents in base64, printed one after the other */
globalThis.layOut = async (documents) => {
  const body = document.body;
  for (const [index, base64] of documents.entries()) {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const options = {
      className: `w${index}`,
      inWrapper: false,
      ignoreHeight: true,
      ignoreWidth: true,
      breakPages: true,
      experimental: false,
      renderHeaders: false,
      renderFooters: false,
      renderAltChunks: false,
      renderComments: false,
      renderChanges: false,
      useBase64URL: true,
    };
    const word = await docx.parseAsync(await plain(bytes), options);
    markParts(word);
    const holder = document.createElement('div');
    for (const node of await docx.renderDocument(word, options)) holder.append(node);
    body.append(holder);
    asPages(holder, word, `w${index}`);
  }
  for (const row of document.querySelectorAll('tr.head-row')) liftHead(row);
  for (const link of document.querySelectorAll('a[href]')) link.removeAttribute('href');
  await document.fonts.ready;
};

/** Letters of Times New Roman stand in lines that are this much higher than they: what Word calls single. */
const SINGLE = 1.149;

/**
 * Says outright what Word leaves unsaid and docx-preview takes for something else: that a row is a head, and that a distance of lines
 * without a rule is a multiple of the height of letters.
 */
async function plain(bytes) {
  const zip = await JSZip.loadAsync(bytes);
  for (const path of ['word/document.xml', 'word/styles.xml']) {
    const xml = await zip.file(path)?.async('string');
    if (xml)
      zip.file(path, xml.replaceAll('<w:tblHeader/>', '<w:tblHeader w:val="true"/>').replaceAll(/<w:spacing\b[^>]*>/g, plainSpacing));
  }
  return zip.generateAsync({ type: 'arraybuffer' });
}

function plainSpacing(tag) {
  const line = Number(/\bw:line="(\d+)"/.exec(tag)?.[1] ?? 0);
  if (line === 0 || /\bw:lineRule="exact"/.test(tag)) return tag;
  const least = /\bw:lineRule="atLeast"/.test(tag) ? 240 : line;
  return tag.replace(/\s*w:lineRule="\w+"/, '').replace(/\bw:line="\d+"/, `w:line="${Math.round(least * SINGLE)}" w:lineRule="auto"`);
}

/** Gives what must stay together a name that the style sheet knows; the HTML would not tell any more. */
function markParts(word) {
  const styles = new Map((word.stylesPart?.styles ?? []).map((style) => [style.id, style.paragraphProps ?? {}]));
  const visit = (element) => {
    const names = [element.className, ...marksOf(element, styles.get(element.styleName) ?? {})].filter(Boolean);
    if (names.length > 0) element.className = names.join(' ');
    for (const child of element.children ?? []) visit(child);
  };
  visit(word.documentPart.body);
}

function marksOf(element, style) {
  return [
    (element.keepNext ?? style.keepNext) && 'keep-next',
    (element.keepLines ?? style.keepLines) && 'keep-lines',
    element.isHeader && 'head-row',
  ];
}

/** Rows that Word repeats on every page are what HTML calls the head of a table. */
function liftHead(row) {
  const table = row.closest('table');
  (table.tHead ?? table.createTHead()).append(row);
}

function asPages(holder, word, name) {
  const sections = [...holder.querySelectorAll(`section.${name}`)];
  const props = sectionsOf(word);
  for (const [index, section] of sections.entries()) {
    const page = props[Math.min(index, props.length - 1)] ?? {};
    const pageName = `${name}-${Math.min(index, props.length - 1)}`;
    const framed = page.pageBorders !== undefined;
    section.style.padding = framed ? marginsOf(page) : '0';
    // Over what docx-preview has for the screen.
    Object.assign(section.style, { page: pageName, display: 'block', overflow: 'visible' });
    for (const article of section.querySelectorAll('article')) article.style.margin = '0';
    holder.append(styleOf(pageName, page, word, index === 0));
    if (framed) section.prepend(frameOf(page));
  }
}

/** The sections of a document, the last one's properties being those of the body. */
function sectionsOf(word) {
  const { body } = word.documentPart;
  return [...body.children.flatMap((element) => element.sectionProps ?? []), body.props];
}

function styleOf(name, page, word, isFirst) {
  const { width = '595pt', height = '842pt' } = page.pageSize ?? {};
  // What is framed keeps its margins inside, since nothing is drawn in those of the paper.
  const margin = page.pageBorders ? '0' : marginsOf(page);
  const sheet = document.createElement('style');
  const first = page.titlePage && isFirst ? `@page ${name}:first { ${marginBoxes(page, word, 'first')} }` : '';
  sheet.textContent = `@page ${name} { size: ${width} ${height}; margin: ${margin}; ${marginBoxes(page, word, 'default')} } ${first}`;
  return sheet;
}

function marginsOf({ pageMargins }) {
  const { top = '57pt', right = '57pt', bottom = '57pt', left = '57pt' } = pageMargins ?? {};
  return `${top} ${right} ${bottom} ${left}`;
}

/** What stands above and below the text, in the places that paper has for it. */
function marginBoxes(page, word, type) {
  const above = textOfPart(page.headerRefs, word, type);
  const below = textOfPart(page.footerRefs, word, type);
  return [...boxesOf('top', above), ...boxesOf('bottom', below)].join(' ');
}

const PLACES = ['left', 'center', 'right'];

function boxesOf(edge, part) {
  return PLACES.map((place) => {
    const found = part.find((each) => each.place === place);
    const style = found?.size ? `font-size: ${found.size};` : '';
    return `@${edge}-${place} { content: ${found ? found.content : 'none'}; font-family: Tinos, serif; ${style} }`;
  });
}

function textOfPart(refs, word, type) {
  const ref = (refs ?? []).find((each) => each.type === type);
  const part = ref && word.findPartByRelId(ref.id, word.documentPart);
  if (!part) return [];
  return part.rootElement.children
    .map((paragraph) => ({ place: placeOf(paragraph.cssStyle?.['text-align']), content: contentOf(paragraph), size: sizeOf(paragraph) }))
    .filter(({ content }) => content !== '');
}

function placeOf(align) {
  if (align === 'center') return 'center';
  return align === 'right' || align === 'end' ? 'right' : 'left';
}

const sizeOf = (paragraph) => (paragraph.children ?? []).map((run) => run.cssStyle?.['font-size']).find((size) => POINTS.test(size ?? ''));

/** Text and page numbers as a value of CSS `content`. What a field showed when it was saved is not text. */
function contentOf(paragraph) {
  const pieces = [];
  let isResult = false;
  for (const element of everythingIn(paragraph)) {
    if (element.type === 'complexField') isResult = element.charType === 'separate';
    if (element.type === 'instruction') pieces.push(counterOf(element.text));
    if (element.type === 'simpleField') pieces.push(counterOf(element.instruction));
    if (element.type === 'text' && !isResult) pieces.push(JSON.stringify(element.text ?? ''));
  }
  return pieces.filter((piece) => piece !== '').join(' ');
}

function everythingIn(element) {
  return element.type === 'simpleField' ? [element] : [element, ...(element.children ?? []).flatMap(everythingIn)];
}

function counterOf(field = '') {
  if (/\bNUMPAGES\b/.test(field)) return 'counter(pages)';
  return /\bPAGE\b/.test(field) ? 'counter(page)' : '';
}

/** From the edge of the paper to the frame, where the document does not say. */
const FRAME_INSET = 20;

/** The frame that Word draws around a page. */
function frameOf({ pageBorders, pageSize }) {
  const frame = document.createElement('div');
  frame.className = 'page-frame';
  const size = (value) => Number(POINTS.exec(value ?? '')?.[1] ?? 0);
  const { color, type = 'single', size: thickness, offset } = pageBorders.top ?? {};
  const inset = size(offset) || FRAME_INSET;
  frame.style.inset = `${inset}pt auto auto ${inset}pt`;
  frame.style.width = `${size(pageSize?.width) - 2 * inset}pt`;
  frame.style.height = `${size(pageSize?.height) - 2 * inset}pt`;
  frame.style.borderStyle = /^single$|^thick$/.test(type) ? 'solid' : 'double';
  frame.style.borderWidth = `${Math.max(size(thickness), 1)}pt`;
  frame.style.borderColor = /^[0-9a-f]{6}$/i.test(color ?? '') ? `#${color}` : '#000';
  return frame;
}
