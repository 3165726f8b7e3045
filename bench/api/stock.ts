/** What people would use without this product: Apollo Server and @neo4j/graphql as their first pages show them. */
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { Neo4jGraphQL } from "@neo4j/graphql";
import neo4j from "neo4j-driver";
import { EVERYTHING_KNOWN } from "../../src/graph/ledgerCypher.ts";
import { completeSchema } from "../../src/schema/completeSchema.ts";
import { MODEL } from "../../test/support/model.ts";
import { readAddress, tellUrl } from "./serverProcess.ts";

const { uri, username, password } = readAddress();
const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
const library = new Neo4jGraphQL({ typeDefs: completeSchema(MODEL), driver });
const server = new ApolloServer({ schema: await library.getSchema() });
const context = async () => ({ cypherParams: EVERYTHING_KNOWN });
const { url } = await startStandaloneServer(server, { listen: { host: "127.0.0.1", port: 0 }, context });
tellUrl(url);
