// Stands in for redhat.vscode-yaml in the in-host tests: keeps who contributes, and asks as that one does.
/** @type {Map<string, {schemaOf: (file: string) => string, textOf: (schema: string) => Promise<string>}>} */
const contributors = new Map();

exports.activate = () => ({
	registerContributor(scheme, schemaOf, textOf) {
		if (contributors.has(scheme)) return false;
		contributors.set(scheme, { schemaOf, textOf });
		return true;
	},
	/** Every schema that a file has, by whoever knows one. */
	requestCustomSchema: (file) => [...contributors.values()].map(({ schemaOf }) => schemaOf(file)).filter(Boolean),
	requestCustomSchemaContent: (schema) => contributors.get(schema.slice(0, schema.indexOf(':')))?.textOf(schema),
});
