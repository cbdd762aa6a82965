/** Writes what an office file says about itself: title, language, dates and the program. */
import { element, textElement, xmlPart } from '../kit/xmlElement';
import { relationType, type Part, type Relation } from './openPackage';

export interface DocumentProperties {
  readonly title: string;
  readonly description: string;
  /** UTC instants as a plan has them. */
  readonly created: string;
  readonly modified: string;
  /** BCP 47; absent where nobody knows. */
  readonly language?: string;
}

const names = {
  'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
};

/** The two parts, and the relations by which the package finds them. */
export function propertyParts({ title, description, created, modified, language }: DocumentProperties): {
  readonly parts: readonly Part[];
  readonly relations: readonly Relation[];
} {
  const instant = (name: string, at: string) =>
    textElement(name, at.replace(/\.\d{1,9}Z$/, 'Z'), { 'xsi:type': 'dcterms:W3CDTF' });
  const core = element(
    'cp:coreProperties',
    names,
    textElement('dc:title', title),
    textElement('dc:description', description),
    language !== undefined && textElement('dc:language', language),
    instant('dcterms:created', created),
    instant('dcterms:modified', modified),
  );
  const app = element(
    'Properties',
    { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
    textElement('Application', 'Aimtree'),
  );
  const [corePath, appPath] = ['docProps/core.xml', 'docProps/app.xml'];
  return {
    parts: [
      {
        path: corePath,
        type: 'application/vnd.openxmlformats-package.core-properties+xml',
        content: xmlPart(core),
      },
      {
        path: appPath,
        type: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
        content: xmlPart(app),
      },
    ],
    relations: [
      { id: 'rId2', type: relationType('coreProperties'), target: corePath },
      { id: 'rId3', type: relationType('extendedProperties'), target: appPath },
    ],
  };
}
