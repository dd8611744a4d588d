/**
 * How dependency-cruiser reads a file: reduced to its imports, `import type` and `import()` included. Its own
 * parsers see either no types (acorn), no JSX (swc) or no TypeScript 7 (tsc). A type-only import, which is gone
 * when the program runs, is written as `require`, so that a ban can tell the two apart.
 */
module.exports = { configFile: false, babelrc: false, plugins: [importsOnly] };

function importsOnly({ types }) {
  return {
    manipulateOptions({ filename }, parser) {
      parser.plugins.push('typescript', 'decorators-legacy');
      if (filename.endsWith('x')) parser.plugins.push('jsx');
      parser.createImportExpressions = true;
    },
    visitor: {
      Program(program) {
        const values = new Set();
        const onlyTypes = new Set();
        const note = ({ node }) => {
          const source = node.source ?? node.argument;
          const isType = node.importKind === 'type' || node.exportKind === 'type' || node.type === 'TSImportType';
          if (source?.type === 'StringLiteral') (isType ? onlyTypes : values).add(source.value);
        };
        program.traverse({
          ImportDeclaration: note,
          ExportNamedDeclaration: note,
          ExportAllDeclaration: note,
          ImportExpression: note,
          TSImportType: note,
        });
        const require = (source) => types.callExpression(types.identifier('require'), [types.stringLiteral(source)]);
        program.node.body = [
          ...[...values].map((source) => types.importDeclaration([], types.stringLiteral(source))),
          ...[...onlyTypes].map((source) => types.expressionStatement(require(source))),
        ];
      },
    },
  };
}
