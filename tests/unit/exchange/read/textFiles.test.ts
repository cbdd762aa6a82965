import { describe, expect, it } from 'vitest';
import { broughtIn, read, readingOf, said } from './reading';

const falls = [
  'Aim: Halve falls',
  'Primary driver: Risk known -> Aim: Halve falls',
  'Primary driver: Safe ward -> Aim: Halve falls',
  'Secondary driver: Handover sheet -> Primary driver: Risk known -> Primary driver: Safe ward',
];

const texts = async (name: string, content: string) => said(broughtIn(await read(name, content)));

describe('a Mermaid flowchart', () => {
  it.each([
    [
      'arrows towards the aim',
      'flowchart RL\nB --> A\nC --> A\nD --> B & C\nA[Halve falls]\nB[Risk known]\nC[Safe ward]\nD[Handover sheet]',
    ],
    [
      'arrows from the aim, in chains',
      'graph LR\n A["Halve falls"] --> B(Risk known) --> D{{Handover sheet}}\n A --> C((Safe ward)) --> D',
    ],
    [
      'statements on one line',
      'graph LR; A[Halve falls]-->B[Risk known]; A-->C[Safe ward]; B-->D[Handover sheet]; C-->D;',
    ],
    [
      'other arrows, texts and looks',
      'flowchart LR\n%% comment\nA[Halve falls] -.-> B[Risk known]\nA == strong ==> C[Safe ward]\nB ---|because| D[Handover sheet]\nC -- also --> D:::idea\nclassDef idea fill:#fff\nstyle A fill:#f00\nlinkStyle 0 stroke:#000',
    ],
    [
      'a fenced block of Markdown',
      '# Falls\n\n```mermaid\ngraph LR\nA[Halve falls] --> B[Risk known] & C[Safe ward] --> D[Handover sheet]\n```\n',
    ],
  ])('is read with %s', async (what, source) => {
    expect(await texts(what.includes('Markdown') ? 'notes.md' : 'plan.mmd', source)).toEqual(falls);
  });

  it('takes subgraphs that are called as columns are, keeps what is written on arrows, tells what it leaves out', async () => {
    const recognised = await read(
      'plan.mmd',
      'flowchart LR\nsubgraph one [Change ideas]\n X[Tool]\nend\nsubgraph Team\n Y[Risk known]\nend\nA[Halve falls] --> Y -- we think --> X\nclick X "https://example.org"',
    );
    expect(recognised.rows.find(({ text }) => text === 'Tool')).toMatchObject({
      column: 'change',
      parents: [{ notes: 'we think' }],
    });
    expect(recognised.ignored).toEqual(['1 group (subgraph) left out.', '1 link to pages left out.']);
  });

  it('leaves out arrows that go round in a circle and says so', async () => {
    const recognised = await read(
      'plan.mmd',
      'flowchart LR\nA[Aim] --> B[One] --> C[Two] --> D[Three] --> B\nA --> E[Four]',
    );
    expect(recognised.ignored).toEqual(['1 arrow that would go round in a circle was left out.']);
    expect(recognised.rows.find(({ column }) => column === 'aim')?.text).toBe('Aim');
    expect(recognised.rows).toHaveLength(5);
  });

  it.each([
    ['from the aim', 'A --> B\nB --> D\nD --> E\nE -.feedback.-> A'],
    ['from the aim, the feedback drawn first', 'A ~~~ E\nE -.feedback.-> A\nA --> B --> D --> E'],
    ['towards the aim', 'B --> A\nD --> B\nE --> D\nF[Listen] --> D\nA -.-> E'],
    ['towards the aim, the feedback solid', 'E --> D --> B --> A\nF[Listen] --> D\nA --> E'],
  ])('leaves out an arrow that leads back to its beginning: arrows %s', async (_, arrows) => {
    const names = 'A["Halve falls"]\nB(Staffing)\nD[Rota]\nE[Ask]';
    const recognised = await read('plan.mmd', `flowchart LR\n${names}\n${arrows}`);
    expect(recognised.ignored).toEqual(['1 arrow that would go round in a circle was left out.']);
    expect(said(broughtIn(recognised))).toEqual(
      expect.arrayContaining([
        'Aim: Halve falls',
        'Primary driver: Staffing -> Aim: Halve falls',
        'Secondary driver: Rota -> Primary driver: Staffing',
        'Change idea: Ask -> Secondary driver: Rota',
      ]),
    );
  });

  it('tells of an arrow that leads straight back', async () => {
    const recognised = await read('plan.mmd', 'flowchart LR\nA[Halve falls] --> B[Staffing]\nB -.-> A');
    expect(recognised.ignored).toEqual(['1 arrow that would go round in a circle was left out.']);
  });

  it('is read as a mind map', async () => {
    const source =
      'mindmap\n  root((Halve falls))\n    Risk known\n      [Handover sheet]\n    ::icon(fa fa-book)\n    Safe ward';
    expect(await texts('plan.mmd', source)).toEqual([
      'Aim: Halve falls',
      'Primary driver: Risk known -> Aim: Halve falls',
      'Primary driver: Safe ward -> Aim: Halve falls',
      'Secondary driver: Handover sheet -> Primary driver: Risk known',
    ]);
  });
});

describe('a mind map of FreeMind', () => {
  it('is read with notes, and with arrows as further links', async () => {
    const source = `<map version="1.0.1"><node TEXT="Halve falls"><node ID="a" TEXT="Risk known"><node TEXT="Handover sheet"><arrowlink DESTINATION="b"/><richcontent TYPE="NOTE"><html><head/><body><p>First.</p><p>Second &amp; last.</p></body></html></richcontent></node></node><node ID="b" TEXT="Safe ward"><icon BUILTIN="idea"/></node></node></map>`;
    const recognised = await read('plan.mm', source);
    expect(said(broughtIn(recognised))).toEqual(falls);
    expect(recognised.rows.find(({ text }) => text === 'Handover sheet')?.fields?.notes).toBe('First.\nSecond & last.');
    expect(recognised.ignored).toEqual(['1 icon was left out.']);
  });
});

describe('OPML', () => {
  it('of another program is read with its notes', async () => {
    const source = `<?xml version="1.0"?><opml version="2.0"><head><title>Falls</title></head><body><outline text="Halve falls"><outline text="Risk known" _note="by &lt;all&gt;"><outline text="Handover &amp; sheet"/></outline></outline></body></opml>`;
    const recognised = await read('plan.opml', source);
    expect(recognised.title).toBe('Falls');
    expect(said(broughtIn(recognised))).toEqual([
      'Aim: Halve falls',
      'Primary driver: Risk known -> Aim: Halve falls',
      'Secondary driver: Handover & sheet -> Primary driver: Risk known',
    ]);
    expect(recognised.rows[1]?.fields).toEqual({ notes: 'by <all>' });
  });

  const named = [
    'Aim: Halve falls',
    'Change idea: Handover sheet -> Primary driver: Risk known',
    'Primary driver: Risk known -> Aim: Halve falls',
  ];
  const outlines = (...names: string[]) =>
    names.map((text) => (text === '' ? '</outline>' : `<outline text="${text}">`)).join('');

  it.each([
    ['nested', outlines('Aim: Halve falls', 'Primary driver: Risk known', 'Change idea: Handover sheet', '', '', '')],
    [
      'side by side',
      outlines('Aim: Halve falls', '', 'Primary driver: Risk known', '', 'Change idea: Handover sheet', ''),
    ],
    [
      'below an aim without one',
      outlines('Halve falls', 'Primary driver 1: Risk known', 'Change idea: Handover sheet', '', '', ''),
    ],
    ['without an aim', outlines('Primary driver: Risk known', 'Change idea: Handover sheet', '', '')],
  ])('loses the names of its columns, which say where its texts stand: %s', async (what, body) => {
    const expected = named.map((line) => (what === 'without an aim' ? line.replace('Halve falls', '') : line));
    expect(await texts('plan.opml', `<opml version="2.0"><body>${body}</body></opml>`)).toEqual(expected);
  });

  it('keeps notes beside such names', async () => {
    const body = '<outline text="Aim: Halve falls"><outline text="Change idea: Sheet" _note="Ask Ama"/></outline>';
    const { rows } = await read('plan.opml', `<opml version="2.0"><body>${body}</body></opml>`);
    expect(rows.map(({ text, fields }) => [text, fields?.notes])).toEqual([
      ['Halve falls', undefined],
      ['Sheet', 'Ask Ama'],
    ]);
  });

  it('of a mind map of Mermaid loses them too', async () => {
    const source =
      'mindmap\n  root((Aim: Halve falls))\n    Primary driver: Risk known\n      Change idea: Handover sheet';
    expect(await texts('plan.mmd', source)).toEqual(named);
  });

  it('of a mind map loses them too, and keeps its arrows', async () => {
    const source = `<map version="1.0.1"><node TEXT="Aim: Halve falls"><node TEXT="Primary driver: Risk known"><node TEXT="Secondary driver: Handover sheet"><arrowlink DESTINATION="b"/></node></node><node ID="b" TEXT="Primary driver: Safe ward"/></node></map>`;
    expect(await texts('plan.mm', source)).toEqual(falls);
  });

  it('with several outlines at the top comes in below what is there', async () => {
    const source = '<opml version="1.0"><body><outline text="Risk known"/><outline text="Safe ward"/></body></opml>';
    expect(await texts('plan.opml', source)).toEqual([
      'Aim: ',
      'Primary driver: Risk known -> Aim: ',
      'Primary driver: Safe ward -> Aim: ',
    ]);
  });
});

describe('JSON Canvas', () => {
  it('is read with edges from the aim, and tells of cards that show files', async () => {
    const card = (id: string, x: number, text: string) => ({ id, type: 'text', text, x, y: 0, width: 200, height: 60 });
    const source = {
      nodes: [
        card('a', 0, 'Halve falls'),
        card('b', 300, 'Risk known'),
        card('c', 300, 'Safe ward'),
        card('d', 600, 'Handover sheet'),
        { id: 'f', type: 'file', file: 'picture.png', x: 0, y: 0, width: 1, height: 1 },
      ],
      edges: [
        { id: '1', fromNode: 'a', toNode: 'b' },
        { id: '2', fromNode: 'a', toNode: 'c' },
        { id: '3', fromNode: 'b', toNode: 'd' },
        { id: '4', fromNode: 'd', toNode: 'c', fromEnd: 'arrow', toEnd: 'none' },
      ],
    };
    const recognised = await read('plan.canvas', JSON.stringify(source));
    expect(said(broughtIn(recognised))).toEqual(falls);
    expect(recognised.ignored).toEqual(['1 card that show files or pages left out.']);
  });
});

describe('a canvas of another hand', () => {
  it('has the signs of its headings taken off, and tells of edges to cards that are not there', async () => {
    const card = (id: string, x: number, text: string) => ({ id, type: 'text', text, x, y: 0, width: 200, height: 60 });
    const source = {
      nodes: [
        card('a', 0, '# Halve falls'),
        card('b', 300, '## Risk known'),
        card('c', 300, 'Safe ward'),
        card('d', 600, '### Handover sheet ###'),
      ],
      edges: [
        { fromNode: 'a', toNode: 'b' },
        { fromNode: 'a', toNode: 'c' },
        { fromNode: 'b', toNode: 'd' },
        { fromNode: 'c', toNode: 'd' },
        { fromNode: 'd', toNode: 'gone' },
      ],
    };
    const recognised = await read('plan.canvas', JSON.stringify(source));
    expect(said(broughtIn(recognised))).toEqual(falls);
    expect(recognised.ignored).toEqual(['1 edge to a card that is not there left out.']);
  });
});

describe('the CSV of FreeSPC', () => {
  const source = [
    'level;id;text;parent_id;color;extra_parents;palette_json;measures_json;font_size;title_primary',
    'aim;1;Halve falls;;#cfe2f3;;"[{""label"":""Goal"",""value"":""#CFE2F3""}]";"[{""type"":""outcome"",""text"":""Falls""}]";13;Drivers',
    'primary;2;Risk known;1;;;;[];13;',
    'primary;3;Safe ward;1;;;;nonsense;13;',
    'secondary;4;Handover sheet;2;;"3,9";;;13;',
    'secondary;;No id;2;;;;;13;',
    'strategy;7;Unknown level;1;;;;;13;',
  ].join('\r\n');

  it('is read in any order of columns, with extra parents, palette, measures and titles', async () => {
    const recognised = await read('driver-diagram.csv', source);
    const plan = broughtIn(recognised);
    expect(said(plan)).toEqual(falls);
    expect(Object.values(plan.tags)).toMatchObject([{ name: 'Goal', colour: '#cfe2f3' }]);
    expect(Object.values(plan.measures)).toMatchObject([{ name: 'Falls', kind: 'outcome' }]);
    expect(recognised.columnTitles).toEqual([{ column: 1, title: 'Drivers' }]);
  });

  it('says what a plan cannot hold', async () => {
    expect((await read('driver-diagram.csv', source)).ignored).toEqual([
      '1 row without id, level or text left out.',
      '1 row of a level that is unknown left out.',
      '1 link to boxes that are not in the file left out.',
      'The sizes and the typeface of the boxes were left out: the diagram is laid out anew.',
    ]);
  });

  it('of the smallest kind is read', async () => {
    expect(await texts('x.csv', 'id,level,parent_id,text\n1,aim,,Halve falls\n2,primary,1,Risk known\n')).toEqual(
      falls.slice(0, 2),
    );
  });
});

describe('Markdown', () => {
  it('is read with headings, lists and bold texts; pictures are told of', async () => {
    const recognised = await read(
      'plan.md',
      '# Falls\n\nAim: Halve falls\n\n## Risk **known**\n\n- [Handover sheet](https://example.org)\n  on every shift\n\n![chart](x.png)\n\n## Safe ward\n',
    );
    expect(recognised.title).toBe('Falls');
    expect(recognised.rows.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Halve falls', 'Risk known', 'Safe ward']),
    );
    expect(recognised.ignored.join()).toContain('1 picture left out.');
  });
});

describe('the headings of Markdown', () => {
  const ward = ['Aim: Halve falls on ward 7', 'Primary driver: Staffing -> Aim: Halve falls on ward 7'];
  const rota = 'Secondary driver: Rota -> Primary driver: Staffing';

  it.each([
    ['one above all others', '# Halve falls on ward 7\n\n## Staffing\n\n- Rota\n'],
    ['underneath only a list', '# Halve falls on ward 7\n\n- Staffing\n  - Rota\n'],
    ['one alone above others like it', '# Halve falls on ward 7\n\n# Staffing\n\n- Rota\n'],
    ['a title above an aim that is said', '# Ward 7\n\nAim: Halve falls on ward 7\n\n## Staffing\n\n- Rota\n'],
    [
      'a title above an aim with a heading of its own',
      '# Ward 7\n\n## Aim\n\nHalve falls on ward 7\n\n## Primary drivers\n\n- Staffing\n  - Rota\n',
    ],
  ])('give the aim: %s', async (_, source) => {
    expect(await texts('plan.md', source)).toEqual([...ward, rota]);
  });

  it('are drivers where there are several, none of them above the others', async () => {
    expect(await texts('plan.md', '# Staffing\n\n- Rota\n\n# Kit\n\n- Lights\n')).toEqual([
      'Aim: ',
      'Primary driver: Kit -> Aim: ',
      'Primary driver: Staffing -> Aim: ',
      'Secondary driver: Lights -> Primary driver: Kit',
      rota,
    ]);
  });

  it('have the paragraphs below them as notes', async () => {
    const recognised = await read(
      'plan.md',
      '# Halve falls on ward 7\n\nWe fall too often.\n\n## Staffing\n\nNights are thin.\nSo are weekends.\n\nAsk Ama.\n\n- Rota\n',
    );
    expect(said(broughtIn(recognised))).toEqual([...ward, rota]);
    expect(recognised.rows.map(({ fields }) => fields?.notes)).toEqual([
      'We fall too often.',
      'Nights are thin. So are weekends.\nAsk Ama.',
      undefined,
    ]);
  });
});

describe('other parts of Markdown', () => {
  it('are statuses where items are ticked', async () => {
    const recognised = await read('plan.md', '# Halve falls\n\n- Staffing\n  - [x] Rota\n  - [ ] Bank nurses\n');
    expect(recognised.rows.map(({ text, fields }) => [text, fields?.status])).toEqual([
      ['Halve falls', undefined],
      ['Staffing', undefined],
      ['Rota', 'adopted'],
      ['Bank nurses', undefined],
    ]);
    expect(recognised.done).toContain('Ticked items are adopted');
  });

  const table =
    '| Primary drivers | Change ideas |\n| :-- | --- |\n| Staffing | **Rota** \\| bank<br>nurses |\n| Kit | Lights |\n';

  it('are told of where a table stands below a list', async () => {
    const recognised = await read('plan.md', `# Halve falls\n\n- Staffing\n\n${table}\n- Kit\n`);
    expect(recognised.rows.map(({ text }) => text)).toEqual(['Halve falls', 'Staffing', 'Kit']);
    expect(recognised.ignored).toEqual(['1 table beside the list left out.']);
  });

  it('are boxes where a table is all there is', async () => {
    expect(await texts('plan.md', `# Halve falls\n\n${table}`)).toEqual(
      expect.arrayContaining([
        'Aim: Halve falls',
        'Change idea: Lights -> Primary driver: Kit',
        'Primary driver: Kit -> Aim: Halve falls',
      ]),
    );
    expect(await texts('plan.md', `Aim: Halve falls\n\n${table}`)).toContain('Primary driver: Kit -> Aim: Halve falls');
  });
});

describe('a file that is not read', () => {
  const ole = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
  const graph = '<?xml version="1.0"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph/></graphml>';

  it.each([
    ['plan.doc', ole, 'This is an old Word document. Save it as .docx and open that.'],
    ['PLAN.DOC', ole, 'This is an old Word document. Save it as .docx and open that.'],
    ['plan.xls', ole, 'This is an old Excel workbook. Save it as .xlsx and open that.'],
    ['plan.ppt', ole, 'This is an old PowerPoint presentation. Save it as .pptx and open that.'],
    ['plan.docx', ole, 'This document is locked with a password. Save it without one and open that.'],
    [
      'plan',
      ole,
      'This is a document of an older Word, Excel or PowerPoint. Save it as .docx, .xlsx or .pptx and open that.',
    ],
    [
      'plan.graphml',
      graph,
      'This is a GraphML graph, which Aimtree writes but does not read. Save it as .csv, .opml or .mmd where it was made and open that.',
    ],
  ])('says what can be done: %s', async (name, content, refused) => {
    expect(await readingOf(name, content)).toEqual({ refused });
  });
});
