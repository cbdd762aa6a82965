/**
 * Writes the structure tree of a document (ISO 32000-1, 14.7 and 14.8): it tells screen readers what the contents are,
 * in reading order.
 *
 * Must not know: how anything is drawn.
 */
import { array, dict, num, nums, ref, textString, type ObjectId, type PdfValue } from './pdfValue';
import type { PdfFile } from './pdfFile';

export interface Tag {
  readonly role: 'H1' | 'Figure' | 'P' | 'Caption';
  /** What is read instead of the contents. */
  readonly alt?: string;
  /** BCP 47; that of the document when absent. */
  readonly language?: string;
  /** Of a figure: its place on the page in pt from the lower left corner: left, bottom, right, top. */
  readonly place?: readonly [number, number, number, number];
  /** Numbers of the marked pieces of the page that are its own. */
  readonly pieces: readonly number[];
  readonly kids: readonly Tag[];
}

/** The tags of one page; the page names itself by its place in the list (`StructParents`). */
export interface TaggedPage {
  readonly page: ObjectId;
  readonly tags: readonly Tag[];
}

/** Gives the root of the structure. */
export function writeStructure(file: PdfFile, pages: readonly TaggedPage[]): ObjectId {
  const [root, document] = [file.reserve(), file.reserve()];
  const owners = pages.map((): PdfValue[] => []);

  const write = (tag: Tag, parent: ObjectId, at: number): ObjectId => {
    const id = file.reserve();
    for (const piece of tag.pieces) if (owners[at]) owners[at][piece] = ref(id);
    const kids = tag.kids.map((kid) => ref(write(kid, id, at)));
    const value = dict({
      Type: '/StructElem',
      S: `/${tag.role}`,
      P: ref(parent),
      Pg: ref(pages[at]?.page ?? 0),
      K: array([...tag.pieces.map(num), ...kids]),
      Alt: tag.alt === undefined ? undefined : textString(tag.alt),
      Lang: tag.language === undefined ? undefined : textString(tag.language),
      A: tag.place && dict({ O: '/Layout', Placement: '/Block', BBox: array([nums(...tag.place)]) }),
    });
    return file.add(value, id);
  };

  const kids = pages.flatMap(({ tags }, at) => tags.map((tag) => ref(write(tag, document, at))));
  file.add(dict({ Type: '/StructElem', S: '/Document', P: ref(root), K: array(kids) }), document);
  const parents = owners.map((refs, at) => `${at} ${array(refs)}`);
  const tree = dict({
    Type: '/StructTreeRoot',
    K: array([ref(document)]),
    ParentTree: dict({ Nums: array(parents) }),
    ParentTreeNextKey: num(pages.length),
  });
  return file.add(tree, root);
}
