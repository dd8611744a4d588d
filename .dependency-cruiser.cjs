/**
 * The arrows of the program: what may know what. Each ban says why, and what to do instead.
 * Checked by `npm run check`; a type-only import counts like any other.
 */

/** The slices in the order of the story; each may know those before it. The same words are folders in domain, server and web. */
const STORY = [
  'access',
  'people',
  'notice',
  'rulebook',
  'plan',
  'pledge',
  'initiative',
  'nomination',
  'council',
  'decision',
  'document',
  'oversight',
  'report',
];
const SLICE = `(?:${STORY.join('|')})`;
const SIDES = ['packages/domain/src', 'apps/server/src', 'apps/web/src'];
const TEST = '(\\.test\\.tsx?$|/testing/)';

/** One ban per slice and side: it must not know the slices that come later. */
const backwardsOnly = SIDES.flatMap((side) =>
  STORY.slice(0, -1).map((slice, place) => ({
    name: `${side.split('/')[1]}-${slice}-knows-only-earlier-slices`,
    comment: `The slices follow the story (${STORY.join(' → ')}). Move what is shared to the earlier slice, or let the later slice call this one.`,
    severity: 'error',
    from: { path: `^${side}/${slice}/`, pathNot: TEST },
    to: { path: `^(?:packages/domain|apps/(?:server|web))/src/(?:${STORY.slice(place + 1).join('|')})/` },
  })),
);

module.exports = {
  forbidden: [
    ...backwardsOnly,
    {
      name: 'rules-know-no-application',
      comment: 'The rules are called by the server and by the page alike, so they know neither. Pass what the rule needs as a fact.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^apps/' },
    },
    {
      name: 'domain-knows-no-regime',
      comment: 'A law is data for the rules: a rule that knows one law cannot judge under the next. Put the difference into the rulebook.',
      severity: 'error',
      from: { path: '^packages/domain/', pathNot: TEST },
      to: { path: '^packages/(?!domain/)' },
    },
    {
      name: 'rules-are-pure',
      comment:
        'A rule is a function from facts to reasons: no files, no network, no clock of its own. Gather the facts in the server and pass them in.',
      severity: 'error',
      from: { path: '^packages/(?:domain|regimes)/src/', pathNot: TEST },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'rules-use-no-library-but-zod',
      comment: 'What the rules import, every page loads. Ask before adding a library here.',
      severity: 'error',
      from: { path: '^packages/(?:domain|regimes)/src/', pathNot: TEST },
      to: { path: 'node_modules/', pathNot: 'node_modules/zod/' },
    },
    {
      name: 'server-knows-no-web',
      comment: 'Server and page meet in schema.graphql and in the domain, nowhere else. Move shared meaning to packages/domain.',
      severity: 'error',
      from: { path: '^apps/server/' },
      to: { path: '^apps/web/' },
    },
    {
      name: 'web-knows-no-server',
      comment: 'The page would ship the server. Ask through GraphQL, or move shared meaning to packages/domain.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^apps/server/' },
    },
    {
      name: 'graph-knows-no-slice',
      comment: 'graph/ is what every slice stands on. Put what belongs to one slice into that slice.',
      severity: 'error',
      from: { path: '^apps/server/src/graph/', pathNot: TEST },
      to: { path: `^apps/server/src/${SLICE}/` },
    },
    {
      name: 'ui-knows-no-slice',
      comment: 'ui/ knows no word of the domain. Pass the words as properties, or move the component into its slice.',
      severity: 'error',
      from: { path: '^apps/web/src/ui/', pathNot: TEST },
      to: { path: `^(?:apps/web|packages/domain)/src/${SLICE}/` },
    },
    {
      name: 'slices-know-no-routes',
      comment: 'app/routes.tsx knows every page, so no page may know it. Link by the path.',
      severity: 'error',
      from: { path: `^apps/web/src/(?:${SLICE}|ui)/`, pathNot: TEST },
      to: { path: '^apps/web/src/app/routes\\.tsx$' },
    },
    {
      name: 'slices-know-no-whole-schema',
      comment: 'schema.ts, server.ts and main.ts put the slices together, so no slice may know them.',
      severity: 'error',
      from: { path: `^apps/server/src/(?:${SLICE}|graph)/`, pathNot: TEST },
      to: { path: '^apps/server/src/(?:schema|server|main)\\.ts$' },
    },
    {
      name: 'decision-knows-no-graphql',
      comment:
        'A decision gathers facts, obeys a rule and writes; the same decision must be callable without GraphQL. Keep decorators in .type, .input and .resolver.',
      severity: 'error',
      from: { path: `^apps/server/src/${SLICE}/`, pathNot: ['\\.(?:type|input|resolver)\\.ts$', TEST] },
      to: { path: 'node_modules/type-graphql/' },
    },
    {
      name: 'decision-knows-no-resolver',
      comment: 'The way is resolver → decision → entity and rule, never back. Move what both need into the decision.',
      severity: 'error',
      from: { path: `^apps/server/src/${SLICE}/`, pathNot: TEST },
      to: { path: '\\.resolver\\.ts$' },
    },
    {
      name: 'rule-knows-no-database',
      comment: 'A rule gets facts as arguments. Read them in the decision or in a .query.',
      severity: 'error',
      from: { path: '\\.rule\\.ts$' },
      to: { path: '(?:node_modules/(?:typeorm|pg|type-graphql)/|\\.(?:entity|query|resolver|type|input|loaders)\\.ts$)' },
    },
    {
      name: 'entity-knows-only-entities',
      comment: 'An entity is a table, and may say how a column is read. What is done with its rows stands in decisions and queries.',
      severity: 'error',
      from: { path: '\\.entity\\.ts$' },
      to: { path: '^apps/server/src/', pathNot: '(?:\\.entity|/graph/number-column)\\.ts$', dependencyTypesNot: ['require'] },
    },
    ...STORY.map((slice) => ({
      name: `type-of-${slice}-knows-no-type-of-another-slice`,
      comment:
        'Relation fields live in resolvers, so that a type can be read alone and circles cannot arise. Add a field resolver instead. The words of an enumeration, which relate nothing, may be used.',
      severity: 'error',
      from: { path: `^apps/server/src/${slice}/.*\\.type\\.ts$` },
      to: { path: `^apps/server/src/${SLICE}/.*\\.type\\.ts$`, pathNot: [`^apps/server/src/${slice}/`, '-enums\\.type\\.ts$'] },
    })),
    {
      name: 'no-circles',
      comment:
        'Two files that need each other are one file, or hide a third. Types may name each other: they are gone when the program runs.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['require'] } },
    },
    {
      name: 'no-barrels',
      comment: 'Packages expose files. Import from the file that has it.',
      severity: 'error',
      from: {},
      to: { path: '/index\\.tsx?$', pathNot: 'node_modules/' },
    },
    {
      name: 'tests-stay-outside',
      comment: 'The program must not need its tests. Move the shared part out of testing/.',
      severity: 'error',
      from: { path: '^(?:packages|apps)/', pathNot: TEST },
      to: { path: TEST },
    },
    {
      name: 'only-installed-for-the-program',
      comment: 'This package is not there in production. Move it to the dependencies of the application.',
      severity: 'error',
      from: { path: `^(?:packages|apps)/[^/]+/src/`, pathNot: TEST },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['require'] },
    },
    {
      name: 'resolvable',
      comment: 'The import leads nowhere. Generated files are written by `npm run codegen`.',
      severity: 'error',
      from: { pathNot: '\\.generated\\.ts$' },
      to: { couldNotResolve: true },
    },
    {
      name: 'suffix-from-the-closed-list',
      comment:
        'A file is .entity .type .input .resolver .loaders .rule .query .test .generated, or has no suffix: a decision named by its verb, a page, a component.',
      severity: 'error',
      from: {},
      to: {
        path: '/src/',
        pathNot: [
          'node_modules/',
          '/[a-z0-9-]+\\.(?:(?:entity|type|input|resolver|loaders|rule|query|test|generated|d)\\.)?tsx?$',
          '\\.(?:css|json|svg)$',
        ],
      },
    },
    {
      name: 'no-drawer-for-everything',
      comment: 'utils, helpers, services and common say nothing. Name the file by what it does and put it where it belongs.',
      severity: 'error',
      from: {},
      to: { path: '/(?:utils?|helpers?|services?|common|shared|misc)(?:/|\\.tsx?$)', pathNot: 'node_modules/' },
    },
  ],
  options: {
    babelConfig: { fileName: './scripts/imports-only.cjs' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(?:^|/)(?:dist|coverage|\\.data)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
    cache: false,
  },
};
