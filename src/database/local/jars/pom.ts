import { NEO4J_VERSION } from "./neo4jVersion.ts";

/** The server and APOC, as Maven knows them; everything else comes with them. */
const ARTIFACTS = [
	["org.neo4j", "neo4j"],
	["org.neo4j.app", "neo4j-server"],
	["org.neo4j.procedure", "apoc-core"],
	["org.neo4j.procedure", "apoc-common"],
] as const;

/** A Maven project that is nothing but its dependencies. It names no repository: Maven's own settings do. */
export function pom(): string {
	const dependencies = ARTIFACTS.map(
		([group, artifact]) =>
			`<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${NEO4J_VERSION}</version></dependency>`,
	);
	return `<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
	<modelVersion>4.0.0</modelVersion>
	<groupId>coopgraph</groupId>
	<artifactId>local-neo4j</artifactId>
	<version>1</version>
	<packaging>pom</packaging>
	<dependencies>
		${dependencies.join("\n\t\t")}
	</dependencies>
</project>
`;
}
