// Of the YAML library what is used here. The build leaves out what only the rest of it needs: see esbuild.js.
export { Composer, type Document, isAlias, isMap, isScalar, isSeq, Lexer, type Node, Parser } from 'yaml';
