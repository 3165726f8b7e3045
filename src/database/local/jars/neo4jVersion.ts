/** Of Neo4j and of APOC, which is released more rarely: the newest 5.26 (long-term support) that both have. */
export const NEO4J_VERSION = "5.26.19";
