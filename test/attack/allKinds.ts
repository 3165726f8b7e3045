import { aliases } from "./kinds/aliases.ts";
import { batches } from "./kinds/batches.ts";
import { computed } from "./kinds/computed.ts";
import { connections } from "./kinds/connections.ts";
import { directives } from "./kinds/directives.ts";
import { fragments } from "./kinds/fragments.ts";
import { hubs } from "./kinds/hubs.ts";
import { introspection } from "./kinds/introspection.ts";
import { largeAnswers } from "./kinds/largeAnswers.ts";
import { lists } from "./kinds/lists.ts";
import { nesting } from "./kinds/nesting.ts";
import { phrases } from "./kinds/phrases.ts";
import { sort } from "./kinds/sort.ts";
import { surroundings } from "./kinds/surroundings.ts";
import { tokens } from "./kinds/tokens.ts";
import { variables } from "./kinds/variables.ts";
import { where } from "./kinds/where.ts";
import type { AttackKind } from "./support/Attack.ts";

export const KINDS: readonly AttackKind[] = [
	...[introspection, where, sort, lists, hubs, aliases, computed, directives, variables, nesting, tokens, fragments],
	...[largeAnswers, batches, phrases, surroundings, connections],
];
