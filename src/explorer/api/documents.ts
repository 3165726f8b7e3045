/** Written by `npm run docs` from queries.graphql. */
/* biome-ignore-all format: generated */
import type { TypedDocument } from "./TypedDocument.ts";

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Whether a claim counts. */
export type ClaimStatus =
  /** It counts. */
  | 'ACCEPTED'
  /** It waits for a person's decision. */
  | 'PROPOSED'
  /** A person decided against it. */
  | 'REJECTED'
  /** All its evidence was withdrawn. */
  | 'WITHDRAWN';

/** Kinds of conflict. */
export type ConflictKind =
  /** Several values of a property, or of a detail of one relation, at one time. */
  | 'VALUES'
  /** A beginning that lies after an end, so that no two sources can both be right. */
  | 'TIMES'
  /** Relations to several ends, of which only one can hold at a time. */
  | 'ENDS'
  /** Sources support a claim, and others contradict it. */
  | 'DISPUTED';

export type EntityImplementation =
  | 'Organisation'
  | 'Person'
  | 'Meeting'
  | 'Platform'
  | 'Programme'
  | 'Policy'
  | 'Outcome'
  | 'Topic'
  | 'City'
  | 'Region'
  | 'Country';

/** Whether a meeting takes place. */
export type EventStatus =
  /** Announced. */
  | 'PLANNED'
  /** Reported as held. */
  | 'HELD'
  /** Moved to another time. */
  | 'POSTPONED'
  /** Called off. */
  | 'CANCELLED';

/** Languages of sentences. */
export type Language =
  /** German. */
  | 'DE'
  /** English. */
  | 'EN';

/** In which order a listing stands. */
export type ListingOrder =
  /** By name. */
  | 'NAME'
  /** By time, what has no date at the end. */
  | 'DATE'
  /** By the number of meetings beside it. */
  | 'MEETINGS'
  /** By the number of relations. */
  | 'RELATIONS';

/** How a text states something, strongest first. */
export type Modality =
  /** It says so. */
  | 'ASSERTED'
  /** It follows from the text by a step that the author of the record took. */
  | 'INFERRED'
  /** It says that it will happen. */
  | 'PLANNED'
  /** It says that it may happen, or may be so. */
  | 'POSSIBLE';

/** Which of several claims to prefer. */
export type Rank =
  /** Preferred by a person's decision. */
  | 'PREFERRED'
  /** No decision. */
  | 'NORMAL'
  /** Known to be wrong or outdated, by a person's decision. */
  | 'DEPRECATED';

/** Kinds of source. */
export type SourceKind =
  /** A text. */
  | 'DOCUMENT'
  /** Reference data: coordinates, codes, places. */
  | 'REFERENCE';

/** Whether words support or contradict a claim. */
export type Stance =
  /** They support it. */
  | 'SUPPORTS'
  /** They contradict it. */
  | 'CONTRADICTS';

/** What a text is. */
export type TextPlace =
  /** A quote, for one or several claims. */
  | 'QUOTE'
  /** A description of an entity. */
  | 'DESCRIPTION'
  /** The title of a source. */
  | 'TITLE'
  /** Who published a source. */
  | 'PUBLISHER';

/** Boolean filters */
export type BooleanScalarFilters = {
  readonly eq?: boolean | null | undefined;
};

export type ClaimRelationshipFilters = {
  /** Filter type where all of the related Claims match this filter */
  readonly all?: ClaimStoredWhere | null | undefined;
  /** Filter type where none of the related Claims match this filter */
  readonly none?: ClaimStoredWhere | null | undefined;
  /** Filter type where one of the related Claims match this filter */
  readonly single?: ClaimStoredWhere | null | undefined;
  /** Filter type where some of the related Claims match this filter */
  readonly some?: ClaimStoredWhere | null | undefined;
};

/** ClaimStatus filters */
export type ClaimStatusEnumScalarFilters = {
  readonly eq?: ClaimStatus | null | undefined;
  readonly in?: ReadonlyArray<ClaimStatus> | null | undefined;
};

export type ClaimWhere = {
  readonly id?: IdScalarFilters | null | undefined;
  readonly subjectId?: IdScalarFilters | null | undefined;
  readonly property?: StringScalarFilters | null | undefined;
  readonly relation?: StringScalarFilters | null | undefined;
  readonly value?: StringScalarFilters | null | undefined;
  readonly objectId?: IdScalarFilters | null | undefined;
  readonly qualifiers?: JsonScalarFilters | null | undefined;
  readonly rank?: RankEnumScalarFilters | null | undefined;
  readonly rankReason?: StringScalarFilters | null | undefined;
  readonly shown?: BooleanScalarFilters | null | undefined;
  readonly shownBecause?: StringScalarFilters | null | undefined;
  readonly disputed?: BooleanScalarFilters | null | undefined;
  readonly superseded?: BooleanScalarFilters | null | undefined;
  readonly status?: ClaimStatusEnumScalarFilters | null | undefined;
  readonly modality?: ModalityEnumScalarFilters | null | undefined;
  readonly knownSince?: DateScalarFilters | null | undefined;
  readonly certainlyKnownSince?: DateScalarFilters | null | undefined;
  readonly sourceIds?: IdListFilters | null | undefined;
  readonly sourceCount?: IntScalarFilters | null | undefined;
  readonly quoteCount?: IntScalarFilters | null | undefined;
  readonly OR?: ReadonlyArray<ClaimWhere> | null | undefined;
  readonly AND?: ReadonlyArray<ClaimWhere> | null | undefined;
  readonly NOT?: ClaimWhere | null | undefined;
};

/** ConflictKind filters */
export type ConflictKindEnumScalarFilters = {
  readonly eq?: ConflictKind | null | undefined;
  readonly in?: ReadonlyArray<ConflictKind> | null | undefined;
};

export type ConflictWhere = {
  readonly id?: IdScalarFilters | null | undefined;
  readonly kind?: ConflictKindEnumScalarFilters | null | undefined;
  readonly subjectId?: IdScalarFilters | null | undefined;
  readonly property?: StringScalarFilters | null | undefined;
  readonly relation?: StringScalarFilters | null | undefined;
  readonly qualifier?: StringScalarFilters | null | undefined;
  readonly objectIds?: IdListFilters | null | undefined;
  readonly values?: StringListFilters | null | undefined;
  readonly decided?: BooleanScalarFilters | null | undefined;
  readonly because?: StringScalarFilters | null | undefined;
  readonly claims_ALL?: ClaimStoredWhere | null | undefined;
  readonly claims_NONE?: ClaimStoredWhere | null | undefined;
  readonly claims_SINGLE?: ClaimStoredWhere | null | undefined;
  readonly claims_SOME?: ClaimStoredWhere | null | undefined;
  readonly claims?: ClaimRelationshipFilters | null | undefined;
  readonly OR?: ReadonlyArray<ConflictWhere> | null | undefined;
  readonly AND?: ReadonlyArray<ConflictWhere> | null | undefined;
  readonly NOT?: ConflictWhere | null | undefined;
};

/** Date filters */
export type DateScalarFilters = {
  readonly eq?: string | null | undefined;
  readonly gt?: string | null | undefined;
  readonly gte?: string | null | undefined;
  readonly in?: ReadonlyArray<string> | null | undefined;
  readonly lt?: string | null | undefined;
  readonly lte?: string | null | undefined;
};

export type EntityWhere = {
  readonly id?: IdScalarFilters | null | undefined;
  readonly name?: StringScalarFilters | null | undefined;
  readonly aliases?: StringListFilters | null | undefined;
  readonly possiblyFrom?: DateScalarFilters | null | undefined;
  readonly possiblyUntil?: DateScalarFilters | null | undefined;
  readonly certainlyFrom?: DateScalarFilters | null | undefined;
  readonly certainlyUntil?: DateScalarFilters | null | undefined;
  readonly knownSince?: DateScalarFilters | null | undefined;
  readonly certainlyKnownSince?: DateScalarFilters | null | undefined;
  readonly withinFrom?: DateScalarFilters | null | undefined;
  readonly withinUntil?: DateScalarFilters | null | undefined;
  readonly disputed?: StringListFilters | null | undefined;
  readonly referents?: IdListFilters | null | undefined;
  readonly OR?: ReadonlyArray<EntityWhere> | null | undefined;
  readonly AND?: ReadonlyArray<EntityWhere> | null | undefined;
  readonly NOT?: EntityWhere | null | undefined;
  readonly typename?: ReadonlyArray<EntityImplementation> | null | undefined;
};

/** ID list filters */
export type IdListFilters = {
  readonly eq?: ReadonlyArray<string> | null | undefined;
  readonly includes?: string | null | undefined;
};

/** ID filters */
export type IdScalarFilters = {
  readonly eq?: string | null | undefined;
  readonly in?: ReadonlyArray<string> | null | undefined;
  readonly contains?: string | null | undefined;
  readonly endsWith?: string | null | undefined;
  readonly startsWith?: string | null | undefined;
};

/** Int filters */
export type IntScalarFilters = {
  readonly eq?: number | null | undefined;
  readonly gt?: number | null | undefined;
  readonly gte?: number | null | undefined;
  readonly in?: ReadonlyArray<number> | null | undefined;
  readonly lt?: number | null | undefined;
  readonly lte?: number | null | undefined;
};

/** JSON filters */
export type JsonScalarFilters = {
  readonly eq?: unknown;
  readonly in?: ReadonlyArray<unknown> | null | undefined;
};

/** Modality filters */
export type ModalityEnumScalarFilters = {
  readonly eq?: Modality | null | undefined;
  readonly in?: ReadonlyArray<Modality> | null | undefined;
};

/** Rank filters */
export type RankEnumScalarFilters = {
  readonly eq?: Rank | null | undefined;
  readonly in?: ReadonlyArray<Rank> | null | undefined;
};

/** String list filters */
export type StringListFilters = {
  readonly eq?: ReadonlyArray<string> | null | undefined;
  readonly includes?: string | null | undefined;
};

/** String filters */
export type StringScalarFilters = {
  readonly eq?: string | null | undefined;
  readonly in?: ReadonlyArray<string> | null | undefined;
  readonly contains?: string | null | undefined;
  readonly endsWith?: string | null | undefined;
  readonly startsWith?: string | null | undefined;
};

/** Conditions on what is stored with a Claim. What is looked up for it, such as a count, cannot be asked here; ask the list of all for that, with ClaimWhere. */
export type ClaimStoredWhere = {
  readonly id?: IdScalarFilters | null | undefined;
  readonly subjectId?: IdScalarFilters | null | undefined;
  readonly property?: StringScalarFilters | null | undefined;
  readonly relation?: StringScalarFilters | null | undefined;
  readonly value?: StringScalarFilters | null | undefined;
  readonly objectId?: IdScalarFilters | null | undefined;
  readonly qualifiers?: JsonScalarFilters | null | undefined;
  readonly rank?: RankEnumScalarFilters | null | undefined;
  readonly rankReason?: StringScalarFilters | null | undefined;
  readonly shown?: BooleanScalarFilters | null | undefined;
  readonly shownBecause?: StringScalarFilters | null | undefined;
  readonly status?: ClaimStatusEnumScalarFilters | null | undefined;
  readonly modality?: ModalityEnumScalarFilters | null | undefined;
  readonly knownSince?: DateScalarFilters | null | undefined;
  readonly certainlyKnownSince?: DateScalarFilters | null | undefined;
  readonly OR?: ReadonlyArray<ClaimStoredWhere> | null | undefined;
  readonly AND?: ReadonlyArray<ClaimStoredWhere> | null | undefined;
  readonly NOT?: ClaimStoredWhere | null | undefined;
};

export type OverviewQueryVariables = Exact<{ [key: string]: never; }>;


export type OverviewQuery = { readonly inventory: ReadonlyArray<{ readonly type: string, readonly total: number }>, readonly things: { readonly totalCount: number }, readonly statements: { readonly totalCount: number }, readonly disagreements: { readonly totalCount: number }, readonly documents: ReadonlyArray<{ readonly id: string, readonly title: string, readonly publisher: string | null, readonly published: string | null }>, readonly allDocuments: { readonly totalCount: number }, readonly references: ReadonlyArray<{ readonly id: string, readonly title: string }> };

export type ModelQueryVariables = Exact<{ [key: string]: never; }>;


export type ModelQuery = { readonly __type: { readonly possibleTypes: ReadonlyArray<{ readonly name: string | null, readonly description: string | null, readonly fields: ReadonlyArray<{ readonly name: string, readonly description: string | null }> | null }> | null } | null };

export type ListingQueryVariables = Exact<{
  types?: ReadonlyArray<string> | string | null | undefined;
  phrase?: string | null | undefined;
  place?: string | null | undefined;
  since?: string | null | undefined;
  until?: string | null | undefined;
  disputed?: boolean | null | undefined;
  order: ListingOrder;
  descending: boolean;
  limit: number;
  offset: number;
}>;


export type ListingQuery = { readonly listing: { readonly total: number, readonly rows: ReadonlyArray<{ readonly kind: string | null, readonly date: string | null, readonly since: string | null, readonly until: string | null, readonly possiblyFrom: string | null, readonly possiblyUntil: string | null, readonly dateDisputed: boolean, readonly eventStatus: EventStatus | null, readonly country: string | null, readonly meetings: number, readonly relations: number, readonly sources: number, readonly disputed: boolean, readonly entity: { readonly id: string, readonly name: string, readonly type: string }, readonly within: { readonly id: string, readonly name: string, readonly type: string } | null, readonly places: ReadonlyArray<{ readonly id: string, readonly name: string, readonly type: string }>, readonly countries: ReadonlyArray<{ readonly id: string, readonly name: string, readonly type: string }>, readonly posts: ReadonlyArray<{ readonly title: string | null, readonly shownFor: string | null, readonly since: string | null, readonly until: string | null, readonly modality: Modality, readonly inferred: ReadonlyArray<string>, readonly disputed: ReadonlyArray<string>, readonly organisation: { readonly id: string, readonly name: string, readonly type: string } }> }> } };

export type ListedEntityFragment = { readonly kind: string | null, readonly date: string | null, readonly since: string | null, readonly until: string | null, readonly possiblyFrom: string | null, readonly possiblyUntil: string | null, readonly dateDisputed: boolean, readonly eventStatus: EventStatus | null, readonly country: string | null, readonly meetings: number, readonly relations: number, readonly sources: number, readonly disputed: boolean, readonly entity: { readonly id: string, readonly name: string, readonly type: string }, readonly within: { readonly id: string, readonly name: string, readonly type: string } | null, readonly places: ReadonlyArray<{ readonly id: string, readonly name: string, readonly type: string }>, readonly countries: ReadonlyArray<{ readonly id: string, readonly name: string, readonly type: string }>, readonly posts: ReadonlyArray<{ readonly title: string | null, readonly shownFor: string | null, readonly since: string | null, readonly until: string | null, readonly modality: Modality, readonly inferred: ReadonlyArray<string>, readonly disputed: ReadonlyArray<string>, readonly organisation: { readonly id: string, readonly name: string, readonly type: string } }> };

export type SearchQueryVariables = Exact<{
  phrase: string;
  types?: ReadonlyArray<string> | string | null | undefined;
  limit?: number | null | undefined;
}>;


export type SearchQuery = { readonly search: ReadonlyArray<{ readonly id: string, readonly name: string, readonly type: string, readonly score: number, readonly matched: string }> };

export type SearchTextsQueryVariables = Exact<{
  phrase: string;
  types?: ReadonlyArray<string> | string | null | undefined;
  limit: number;
}>;


export type SearchTextsQuery = { readonly searchTexts: { readonly total: number, readonly isComplete: boolean, readonly rows: ReadonlyArray<{ readonly place: TextPlace, readonly text: string, readonly claimIds: ReadonlyArray<string>, readonly marks: ReadonlyArray<{ readonly start: number, readonly end: number }>, readonly about: ReadonlyArray<{ readonly id: string, readonly name: string, readonly type: string }>, readonly source: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly published: string | null } }> } };

export type HitContextQueryVariables = Exact<{
  ids: ReadonlyArray<string> | string;
}>;


export type HitContextQuery = { readonly listing: { readonly rows: ReadonlyArray<{ readonly kind: string | null, readonly date: string | null, readonly since: string | null, readonly until: string | null, readonly possiblyFrom: string | null, readonly possiblyUntil: string | null, readonly dateDisputed: boolean, readonly eventStatus: EventStatus | null, readonly country: string | null, readonly meetings: number, readonly relations: number, readonly sources: number, readonly disputed: boolean, readonly entity: { readonly id: string, readonly name: string, readonly type: string }, readonly within: { readonly id: string, readonly name: string, readonly type: string } | null, readonly places: ReadonlyArray<{ readonly id: string, readonly name: string, readonly type: string }>, readonly countries: ReadonlyArray<{ readonly id: string, readonly name: string, readonly type: string }>, readonly posts: ReadonlyArray<{ readonly title: string | null, readonly shownFor: string | null, readonly since: string | null, readonly until: string | null, readonly modality: Modality, readonly inferred: ReadonlyArray<string>, readonly disputed: ReadonlyArray<string>, readonly organisation: { readonly id: string, readonly name: string, readonly type: string } }> }> } };

export type EntityQueryVariables = Exact<{
  id: string;
  about: ConflictWhere;
}>;


export type EntityQuery = { readonly entity:
    | { readonly __typename: 'City', readonly id: string, readonly name: string, readonly aliases: ReadonlyArray<string> }
    | { readonly __typename: 'Country', readonly id: string, readonly name: string, readonly aliases: ReadonlyArray<string> }
    | { readonly __typename: 'Meeting', readonly id: string, readonly name: string, readonly aliases: ReadonlyArray<string> }
    | { readonly __typename: 'Organisation', readonly id: string, readonly name: string, readonly aliases: ReadonlyArray<string> }
    | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly aliases: ReadonlyArray<string> }
    | { readonly __typename: 'Person', readonly id: string, readonly name: string, readonly aliases: ReadonlyArray<string> }
    | { readonly __typename: 'Platform', readonly id: string, readonly name: string, readonly aliases: ReadonlyArray<string> }
    | { readonly __typename: 'Policy', readonly id: string, readonly name: string, readonly aliases: ReadonlyArray<string> }
    | { readonly __typename: 'Programme', readonly id: string, readonly name: string, readonly aliases: ReadonlyArray<string> }
    | { readonly __typename: 'Region', readonly id: string, readonly name: string, readonly aliases: ReadonlyArray<string> }
    | { readonly __typename: 'Topic', readonly id: string, readonly name: string, readonly aliases: ReadonlyArray<string> }
   | null, readonly claims: ReadonlyArray<{ readonly id: string, readonly property: string | null, readonly value: string | null, readonly relation: string | null, readonly qualifiers: unknown, readonly modality: Modality | null, readonly rank: Rank, readonly rankReason: string | null, readonly shown: boolean | null, readonly shownBecause: string | null, readonly disputed: boolean, readonly superseded: boolean, readonly sourceCount: number, readonly subject: { readonly id: string, readonly name: string, readonly type: string }, readonly object: { readonly id: string, readonly name: string, readonly type: string } | null, readonly evidence: ReadonlyArray<{ readonly quote: string | null, readonly start: number | null, readonly end: number | null, readonly confidence: number, readonly extractor: string, readonly stance: Stance, readonly modality: Modality, readonly claimId: string, readonly says: string, readonly status: ClaimStatus, readonly source: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly url: string | null, readonly published: string | null } }>, readonly replies: ReadonlyArray<{ readonly author: string, readonly text: string, readonly url: string | null, readonly at: string }> }>, readonly conflicts: ReadonlyArray<{ readonly id: string, readonly claims: ReadonlyArray<{ readonly id: string }> }> };

export type ConflictsQueryVariables = Exact<{
  about: ConflictWhere;
  where: ConflictWhere;
  limit: number;
  offset: number;
}>;


export type ConflictsQuery = { readonly conflicts: ReadonlyArray<{ readonly id: string, readonly kind: ConflictKind, readonly property: string | null, readonly relation: string | null, readonly qualifier: string | null, readonly decided: boolean, readonly because: string | null, readonly subject: { readonly id: string, readonly name: string, readonly type: string }, readonly claims: ReadonlyArray<{ readonly id: string, readonly property: string | null, readonly value: string | null, readonly qualifiers: unknown, readonly modality: Modality | null, readonly object: { readonly id: string, readonly name: string, readonly type: string } | null, readonly evidence: ReadonlyArray<{ readonly quote: string | null, readonly start: number | null, readonly end: number | null, readonly confidence: number, readonly extractor: string, readonly stance: Stance, readonly modality: Modality, readonly claimId: string, readonly says: string, readonly status: ClaimStatus, readonly source: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly url: string | null, readonly published: string | null } }>, readonly replies: ReadonlyArray<{ readonly author: string, readonly text: string, readonly url: string | null, readonly at: string }> }> }>, readonly ALL: { readonly totalCount: number }, readonly VALUES: { readonly totalCount: number }, readonly TIMES: { readonly totalCount: number }, readonly ENDS: { readonly totalCount: number }, readonly DISPUTED: { readonly totalCount: number } };

export type NamedQueryVariables = Exact<{
  id: string;
}>;


export type NamedQuery = { readonly entity:
    | { readonly __typename: 'City', readonly id: string, readonly name: string }
    | { readonly __typename: 'Country', readonly id: string, readonly name: string }
    | { readonly __typename: 'Meeting', readonly id: string, readonly name: string }
    | { readonly __typename: 'Organisation', readonly id: string, readonly name: string }
    | { readonly __typename: 'Outcome', readonly id: string, readonly name: string }
    | { readonly __typename: 'Person', readonly id: string, readonly name: string }
    | { readonly __typename: 'Platform', readonly id: string, readonly name: string }
    | { readonly __typename: 'Policy', readonly id: string, readonly name: string }
    | { readonly __typename: 'Programme', readonly id: string, readonly name: string }
    | { readonly __typename: 'Region', readonly id: string, readonly name: string }
    | { readonly __typename: 'Topic', readonly id: string, readonly name: string }
   | null };

export type SourceQueryVariables = Exact<{
  id: string;
}>;


export type SourceQuery = { readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: SourceKind, readonly publisher: string | null, readonly published: string | null, readonly url: string | null, readonly language: string | null, readonly retrievedAt: string | null, readonly text: string | null, readonly withdrawnAt: string | null, readonly withdrawnReason: string | null }>, readonly claims: ReadonlyArray<{ readonly id: string, readonly property: string | null, readonly value: string | null, readonly relation: string | null, readonly qualifiers: unknown, readonly modality: Modality | null, readonly rank: Rank, readonly rankReason: string | null, readonly shown: boolean | null, readonly shownBecause: string | null, readonly disputed: boolean, readonly superseded: boolean, readonly sourceCount: number, readonly subject: { readonly id: string, readonly name: string, readonly type: string }, readonly object: { readonly id: string, readonly name: string, readonly type: string } | null, readonly evidence: ReadonlyArray<{ readonly quote: string | null, readonly start: number | null, readonly end: number | null, readonly confidence: number, readonly extractor: string, readonly stance: Stance, readonly modality: Modality, readonly claimId: string, readonly says: string, readonly status: ClaimStatus, readonly source: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly url: string | null, readonly published: string | null } }>, readonly replies: ReadonlyArray<{ readonly author: string, readonly text: string, readonly url: string | null, readonly at: string }> }> };

export type NeighbourhoodQueryVariables = Exact<{
  id: string;
  limit: number;
  types?: ReadonlyArray<string> | string | null | undefined;
  relations?: ReadonlyArray<string> | string | null | undefined;
}>;


export type NeighbourhoodQuery = { readonly neighbourhood: { readonly total: number, readonly shown: number, readonly centre: { readonly id: string, readonly name: string, readonly type: string }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly type: string, readonly degree: number, readonly possiblyFrom: string | null, readonly possiblyUntil: string | null }>, readonly edges: ReadonlyArray<{ readonly id: string, readonly from: string, readonly to: string, readonly relation: string, readonly modality: Modality, readonly superseded: boolean, readonly inferred: ReadonlyArray<string>, readonly disputed: ReadonlyArray<string>, readonly details: unknown, readonly possiblyFrom: string | null, readonly possiblyUntil: string | null, readonly evidence: ReadonlyArray<{ readonly quote: string | null, readonly start: number | null, readonly end: number | null, readonly confidence: number, readonly extractor: string, readonly stance: Stance, readonly modality: Modality, readonly claimId: string, readonly says: string, readonly status: ClaimStatus, readonly source: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly url: string | null, readonly published: string | null } }> }>, readonly groups: ReadonlyArray<{ readonly relation: string, readonly forward: boolean, readonly type: string, readonly total: number, readonly shown: number }> } | null };

export type RelationsAmongQueryVariables = Exact<{
  ids: ReadonlyArray<string> | string;
}>;


export type RelationsAmongQuery = { readonly relationsAmong: ReadonlyArray<{ readonly id: string, readonly from: string, readonly to: string, readonly relation: string, readonly modality: Modality, readonly superseded: boolean, readonly inferred: ReadonlyArray<string>, readonly disputed: ReadonlyArray<string>, readonly details: unknown, readonly possiblyFrom: string | null, readonly possiblyUntil: string | null, readonly evidence: ReadonlyArray<{ readonly quote: string | null, readonly start: number | null, readonly end: number | null, readonly confidence: number, readonly extractor: string, readonly stance: Stance, readonly modality: Modality, readonly claimId: string, readonly says: string, readonly status: ClaimStatus, readonly source: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly url: string | null, readonly published: string | null } }> }> };

export type TimelineSubjectQueryVariables = Exact<{
  id: string;
}>;


export type TimelineSubjectQuery = { readonly entity:
    | { readonly __typename: 'City', readonly id: string, readonly name: string }
    | { readonly __typename: 'Country', readonly id: string, readonly name: string }
    | { readonly __typename: 'Meeting', readonly id: string, readonly name: string }
    | { readonly __typename: 'Organisation', readonly id: string, readonly name: string }
    | { readonly __typename: 'Outcome', readonly id: string, readonly name: string }
    | { readonly __typename: 'Person', readonly id: string, readonly name: string }
    | { readonly __typename: 'Platform', readonly id: string, readonly name: string, readonly sessionsConnection: { readonly totalCount: number } }
    | { readonly __typename: 'Policy', readonly id: string, readonly name: string }
    | { readonly __typename: 'Programme', readonly id: string, readonly name: string }
    | { readonly __typename: 'Region', readonly id: string, readonly name: string }
    | { readonly __typename: 'Topic', readonly id: string, readonly name: string }
   | null };

export type TimelineQueryVariables = Exact<{
  id: string;
  limit: number;
  offset: number;
}>;


export type TimelineQuery = { readonly timeline: ReadonlyArray<{ readonly relation: string, readonly forward: boolean, readonly date: string | null, readonly since: string | null, readonly until: string | null, readonly possiblyFrom: string | null, readonly possiblyUntil: string | null, readonly dateDisputed: boolean, readonly relationDisputed: boolean, readonly eventStatus: EventStatus | null, readonly modality: Modality, readonly inferred: ReadonlyArray<string>, readonly entity: { readonly id: string, readonly name: string, readonly type: string }, readonly through: { readonly id: string, readonly name: string, readonly type: string } | null, readonly within: { readonly id: string, readonly name: string, readonly type: string } | null, readonly evidence: ReadonlyArray<{ readonly quote: string | null, readonly start: number | null, readonly end: number | null, readonly confidence: number, readonly extractor: string, readonly stance: Stance, readonly modality: Modality, readonly claimId: string, readonly says: string, readonly status: ClaimStatus, readonly source: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly url: string | null, readonly published: string | null } }> }> };

export type ChronicleQueryVariables = Exact<{
  limit: number;
  offset: number;
}>;


export type ChronicleQuery = { readonly chronicle: ReadonlyArray<{ readonly placeDisputed: boolean, readonly date: string | null, readonly since: string | null, readonly until: string | null, readonly possiblyFrom: string | null, readonly possiblyUntil: string | null, readonly dateDisputed: boolean, readonly eventStatus: EventStatus | null, readonly modality: Modality | null, readonly entity: { readonly id: string, readonly name: string, readonly type: string }, readonly place: { readonly id: string, readonly name: string, readonly type: string } | null, readonly within: { readonly id: string, readonly name: string, readonly type: string } | null, readonly evidence: ReadonlyArray<{ readonly quote: string | null, readonly start: number | null, readonly end: number | null, readonly confidence: number, readonly extractor: string, readonly stance: Stance, readonly modality: Modality, readonly claimId: string, readonly says: string, readonly status: ClaimStatus, readonly source: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly url: string | null, readonly published: string | null } }> }> };

export type SeriesQueryVariables = Exact<{
  id: string;
}>;


export type SeriesQuery = { readonly series: ReadonlyArray<{ readonly ordinal: number | null, readonly date: string | null, readonly dateDisputed: boolean, readonly eventStatus: EventStatus | null, readonly modality: Modality, readonly inferred: ReadonlyArray<string>, readonly disputed: ReadonlyArray<string>, readonly missingBefore: ReadonlyArray<number>, readonly session: { readonly id: string, readonly name: string, readonly type: string } }> };

export type TimelineMarksQueryVariables = Exact<{
  id: string;
}>;


export type TimelineMarksQuery = { readonly timeline: ReadonlyArray<{ readonly possiblyFrom: string | null, readonly possiblyUntil: string | null, readonly dateDisputed: boolean, readonly eventStatus: EventStatus | null, readonly modality: Modality, readonly entity: { readonly id: string, readonly name: string, readonly type: string } }> };

export type PathsQueryVariables = Exact<{
  from: string;
  to: string;
  steps: number;
  most: number;
  without: ReadonlyArray<string> | string;
  language: Language;
}>;


export type PathsQuery = { readonly paths: ReadonlyArray<{ readonly sentence: string, readonly clauses: ReadonlyArray<{ readonly text: string, readonly hop: number, readonly evidence: ReadonlyArray<{ readonly quote: string | null, readonly start: number | null, readonly end: number | null, readonly confidence: number, readonly extractor: string, readonly stance: Stance, readonly modality: Modality, readonly claimId: string, readonly says: string, readonly status: ClaimStatus, readonly source: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly url: string | null, readonly published: string | null } }> }>, readonly hops: ReadonlyArray<{ readonly relation: string, readonly forward: boolean, readonly modality: Modality, readonly superseded: boolean, readonly inferred: ReadonlyArray<string>, readonly disputed: ReadonlyArray<string>, readonly from: { readonly id: string, readonly name: string, readonly type: string }, readonly to: { readonly id: string, readonly name: string, readonly type: string } }> }> };

export type MapOfQueryVariables = Exact<{
  id: string;
}>;


export type MapOfQuery = { readonly entity:
    | { readonly __typename: 'City', readonly id: string, readonly name: string }
    | { readonly __typename: 'Country', readonly id: string, readonly name: string }
    | { readonly __typename: 'Meeting', readonly id: string, readonly name: string }
    | { readonly __typename: 'Organisation', readonly id: string, readonly name: string }
    | { readonly __typename: 'Outcome', readonly id: string, readonly name: string }
    | { readonly __typename: 'Person', readonly id: string, readonly name: string }
    | { readonly __typename: 'Platform', readonly alternates: boolean | null, readonly id: string, readonly name: string }
    | { readonly __typename: 'Policy', readonly id: string, readonly name: string }
    | { readonly __typename: 'Programme', readonly id: string, readonly name: string }
    | { readonly __typename: 'Region', readonly id: string, readonly name: string }
    | { readonly __typename: 'Topic', readonly id: string, readonly name: string }
   | null };

export type MapQueryVariables = Exact<{
  of?: string | null | undefined;
}>;


export type MapQuery = { readonly placesOfMeetings: ReadonlyArray<{ readonly latitude: number | null, readonly longitude: number | null, readonly countryCode: string | null, readonly count: number, readonly meetings: ReadonlyArray<{ readonly date: string | null, readonly possiblyFrom: string | null, readonly possiblyUntil: string | null, readonly dateDisputed: boolean, readonly placeDisputed: boolean, readonly eventStatus: EventStatus | null, readonly modality: Modality | null, readonly meeting: { readonly id: string, readonly name: string, readonly type: string }, readonly within: { readonly id: string, readonly name: string, readonly type: string } | null }>, readonly place: { readonly id: string, readonly name: string, readonly type: string } | null, readonly country: { readonly id: string, readonly name: string, readonly type: string } | null }> };

export type MeetingsOfPlaceQueryVariables = Exact<{
  of?: string | null | undefined;
  at?: string | null | undefined;
  placed?: boolean | null | undefined;
  since?: string | null | undefined;
  until?: string | null | undefined;
  most: number;
}>;


export type MeetingsOfPlaceQuery = { readonly placesOfMeetings: ReadonlyArray<{ readonly latitude: number | null, readonly longitude: number | null, readonly countryCode: string | null, readonly count: number, readonly meetings: ReadonlyArray<{ readonly date: string | null, readonly possiblyFrom: string | null, readonly possiblyUntil: string | null, readonly dateDisputed: boolean, readonly placeDisputed: boolean, readonly eventStatus: EventStatus | null, readonly modality: Modality | null, readonly evidence: ReadonlyArray<{ readonly quote: string | null, readonly start: number | null, readonly end: number | null, readonly confidence: number, readonly extractor: string, readonly stance: Stance, readonly modality: Modality, readonly claimId: string, readonly says: string, readonly status: ClaimStatus, readonly source: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly url: string | null, readonly published: string | null } }>, readonly meeting: { readonly id: string, readonly name: string, readonly type: string }, readonly within: { readonly id: string, readonly name: string, readonly type: string } | null }>, readonly place: { readonly id: string, readonly name: string, readonly type: string } | null, readonly country: { readonly id: string, readonly name: string, readonly type: string } | null }> };

export type HostsQueryVariables = Exact<{
  platform: string;
}>;


export type HostsQuery = { readonly hosts: ReadonlyArray<{ readonly ordinal: number | null, readonly date: string | null, readonly dateDisputed: boolean, readonly eventStatus: EventStatus | null, readonly placeDisputed: boolean, readonly alternates: boolean | null, readonly modality: Modality, readonly inferred: ReadonlyArray<string>, readonly disputed: ReadonlyArray<string>, readonly session: { readonly id: string, readonly name: string, readonly type: string }, readonly place: { readonly id: string, readonly name: string, readonly type: string } | null, readonly country: { readonly id: string, readonly name: string, readonly type: string } | null, readonly evidence: ReadonlyArray<{ readonly quote: string | null, readonly start: number | null, readonly end: number | null, readonly confidence: number, readonly extractor: string, readonly stance: Stance, readonly modality: Modality, readonly claimId: string, readonly says: string, readonly status: ClaimStatus, readonly source: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly url: string | null, readonly published: string | null } }> }> };

export type NamesQueryVariables = Exact<{
  ids: ReadonlyArray<string> | string;
}>;


export type NamesQuery = { readonly entities: ReadonlyArray<
    | { readonly __typename: 'City', readonly id: string, readonly name: string }
    | { readonly __typename: 'Country', readonly id: string, readonly name: string }
    | { readonly __typename: 'Meeting', readonly id: string, readonly name: string }
    | { readonly __typename: 'Organisation', readonly id: string, readonly name: string }
    | { readonly __typename: 'Outcome', readonly id: string, readonly name: string }
    | { readonly __typename: 'Person', readonly id: string, readonly name: string }
    | { readonly __typename: 'Platform', readonly id: string, readonly name: string }
    | { readonly __typename: 'Policy', readonly id: string, readonly name: string }
    | { readonly __typename: 'Programme', readonly id: string, readonly name: string }
    | { readonly __typename: 'Region', readonly id: string, readonly name: string }
    | { readonly __typename: 'Topic', readonly id: string, readonly name: string }
  > };

export type StatementsQueryVariables = Exact<{
  id: string;
}>;


export type StatementsQuery = { readonly claimsConnection: { readonly totalCount: number } };

export type DatedQueryVariables = Exact<{
  id: string;
  since?: string | null | undefined;
  until?: string | null | undefined;
  offset?: number;
}>;


export type DatedQuery = { readonly timeline: ReadonlyArray<{ readonly relation: string, readonly forward: boolean, readonly possiblyFrom: string | null, readonly possiblyUntil: string | null, readonly dateDisputed: boolean, readonly relationDisputed: boolean, readonly modality: Modality, readonly inferred: ReadonlyArray<string>, readonly entity: { readonly id: string, readonly name: string, readonly type: string }, readonly evidence: ReadonlyArray<{ readonly quote: string | null, readonly start: number | null, readonly end: number | null, readonly confidence: number, readonly extractor: string, readonly stance: Stance, readonly modality: Modality, readonly claimId: string, readonly says: string, readonly status: ClaimStatus, readonly source: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly url: string | null, readonly published: string | null } }> }> };

export type DatedEntitiesQueryVariables = Exact<{
  where: EntityWhere;
}>;


export type DatedEntitiesQuery = { readonly entities: ReadonlyArray<
    | { readonly __typename: 'City', readonly id: string, readonly name: string, readonly possiblyFrom: string | null, readonly possiblyUntil: string | null }
    | { readonly __typename: 'Country', readonly id: string, readonly name: string, readonly possiblyFrom: string | null, readonly possiblyUntil: string | null }
    | { readonly __typename: 'Meeting', readonly id: string, readonly name: string, readonly possiblyFrom: string | null, readonly possiblyUntil: string | null }
    | { readonly __typename: 'Organisation', readonly id: string, readonly name: string, readonly possiblyFrom: string | null, readonly possiblyUntil: string | null }
    | { readonly __typename: 'Outcome', readonly id: string, readonly name: string, readonly possiblyFrom: string | null, readonly possiblyUntil: string | null }
    | { readonly __typename: 'Person', readonly id: string, readonly name: string, readonly possiblyFrom: string | null, readonly possiblyUntil: string | null }
    | { readonly __typename: 'Platform', readonly id: string, readonly name: string, readonly possiblyFrom: string | null, readonly possiblyUntil: string | null }
    | { readonly __typename: 'Policy', readonly id: string, readonly name: string, readonly possiblyFrom: string | null, readonly possiblyUntil: string | null }
    | { readonly __typename: 'Programme', readonly id: string, readonly name: string, readonly possiblyFrom: string | null, readonly possiblyUntil: string | null }
    | { readonly __typename: 'Region', readonly id: string, readonly name: string, readonly possiblyFrom: string | null, readonly possiblyUntil: string | null }
    | { readonly __typename: 'Topic', readonly id: string, readonly name: string, readonly possiblyFrom: string | null, readonly possiblyUntil: string | null }
  >, readonly entitiesConnection: { readonly totalCount: number } };

export type ClaimsQueryVariables = Exact<{
  where: ClaimWhere;
}>;


export type ClaimsQuery = { readonly claims: ReadonlyArray<{ readonly id: string, readonly property: string | null, readonly value: string | null, readonly relation: string | null, readonly qualifiers: unknown, readonly modality: Modality | null, readonly rank: Rank, readonly rankReason: string | null, readonly shown: boolean | null, readonly shownBecause: string | null, readonly disputed: boolean, readonly superseded: boolean, readonly sourceCount: number, readonly subject: { readonly id: string, readonly name: string, readonly type: string }, readonly object: { readonly id: string, readonly name: string, readonly type: string } | null, readonly evidence: ReadonlyArray<{ readonly quote: string | null, readonly start: number | null, readonly end: number | null, readonly confidence: number, readonly extractor: string, readonly stance: Stance, readonly modality: Modality, readonly claimId: string, readonly says: string, readonly status: ClaimStatus, readonly source: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly url: string | null, readonly published: string | null } }>, readonly replies: ReadonlyArray<{ readonly author: string, readonly text: string, readonly url: string | null, readonly at: string }> }>, readonly claimsConnection: { readonly totalCount: number } };

export type DatesOfQueryVariables = Exact<{
  ids: ReadonlyArray<string> | string;
}>;


export type DatesOfQuery = { readonly entities: ReadonlyArray<
    | { readonly id: string, readonly possiblyFrom: string | null, readonly possiblyUntil: string | null }
    | { readonly id: string, readonly possiblyFrom: string | null, readonly possiblyUntil: string | null }
    | { readonly id: string, readonly possiblyFrom: string | null, readonly possiblyUntil: string | null }
    | { readonly id: string, readonly possiblyFrom: string | null, readonly possiblyUntil: string | null }
    | { readonly id: string, readonly possiblyFrom: string | null, readonly possiblyUntil: string | null }
    | { readonly id: string, readonly possiblyFrom: string | null, readonly possiblyUntil: string | null }
    | { readonly id: string, readonly possiblyFrom: string | null, readonly possiblyUntil: string | null }
    | { readonly id: string, readonly possiblyFrom: string | null, readonly possiblyUntil: string | null }
    | { readonly id: string, readonly possiblyFrom: string | null, readonly possiblyUntil: string | null }
    | { readonly id: string, readonly possiblyFrom: string | null, readonly possiblyUntil: string | null }
    | { readonly id: string, readonly possiblyFrom: string | null, readonly possiblyUntil: string | null }
  > };

export type ClaimPartsFragment = { readonly id: string, readonly property: string | null, readonly value: string | null, readonly relation: string | null, readonly qualifiers: unknown, readonly modality: Modality | null, readonly rank: Rank, readonly rankReason: string | null, readonly shown: boolean | null, readonly shownBecause: string | null, readonly disputed: boolean, readonly superseded: boolean, readonly sourceCount: number, readonly subject: { readonly id: string, readonly name: string, readonly type: string }, readonly object: { readonly id: string, readonly name: string, readonly type: string } | null, readonly evidence: ReadonlyArray<{ readonly quote: string | null, readonly start: number | null, readonly end: number | null, readonly confidence: number, readonly extractor: string, readonly stance: Stance, readonly modality: Modality, readonly claimId: string, readonly says: string, readonly status: ClaimStatus, readonly source: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly url: string | null, readonly published: string | null } }>, readonly replies: ReadonlyArray<{ readonly author: string, readonly text: string, readonly url: string | null, readonly at: string }> };

export type PlacePartsFragment = { readonly latitude: number | null, readonly longitude: number | null, readonly countryCode: string | null, readonly count: number, readonly place: { readonly id: string, readonly name: string, readonly type: string } | null, readonly country: { readonly id: string, readonly name: string, readonly type: string } | null };

export type HeldPartsFragment = { readonly date: string | null, readonly possiblyFrom: string | null, readonly possiblyUntil: string | null, readonly dateDisputed: boolean, readonly placeDisputed: boolean, readonly eventStatus: EventStatus | null, readonly modality: Modality | null, readonly meeting: { readonly id: string, readonly name: string, readonly type: string }, readonly within: { readonly id: string, readonly name: string, readonly type: string } | null };

export type EdgePartsFragment = { readonly id: string, readonly from: string, readonly to: string, readonly relation: string, readonly modality: Modality, readonly superseded: boolean, readonly inferred: ReadonlyArray<string>, readonly disputed: ReadonlyArray<string>, readonly details: unknown, readonly possiblyFrom: string | null, readonly possiblyUntil: string | null, readonly evidence: ReadonlyArray<{ readonly quote: string | null, readonly start: number | null, readonly end: number | null, readonly confidence: number, readonly extractor: string, readonly stance: Stance, readonly modality: Modality, readonly claimId: string, readonly says: string, readonly status: ClaimStatus, readonly source: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly url: string | null, readonly published: string | null } }> };

export type ReferenceFragment = { readonly id: string, readonly name: string, readonly type: string };

export type EvidencePartsFragment = { readonly quote: string | null, readonly start: number | null, readonly end: number | null, readonly confidence: number, readonly extractor: string, readonly stance: Stance, readonly modality: Modality, readonly claimId: string, readonly says: string, readonly status: ClaimStatus, readonly source: { readonly id: string, readonly title: string, readonly publisher: string | null, readonly url: string | null, readonly published: string | null } };

export type ReplyPartsFragment = { readonly author: string, readonly text: string, readonly url: string | null, readonly at: string };

export type SourceChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type SourceChoicesQuery = { readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly published: string | null }> };

export type DossierSourcesQueryVariables = Exact<{
  ids: ReadonlyArray<string> | string;
}>;


export type DossierSourcesQuery = { readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly publisher: string | null, readonly url: string | null, readonly published: string | null, readonly retrievedAt: string | null }> };

export const OVERVIEW = "query Overview {\n  inventory {\n    type\n    total\n  }\n  things: entitiesConnection {\n    totalCount\n  }\n  statements: claimsConnection(where: {status: {eq: ACCEPTED}}) {\n    totalCount\n  }\n  disagreements: conflictsConnection {\n    totalCount\n  }\n  documents: sources(\n    where: {kind: {eq: DOCUMENT}, withdrawnAt: {eq: null}}\n    sort: [{published: DESC}, {title: ASC}]\n    limit: 100\n  ) {\n    id\n    title\n    publisher\n    published\n  }\n  allDocuments: sourcesConnection(\n    where: {kind: {eq: DOCUMENT}, withdrawnAt: {eq: null}}\n  ) {\n    totalCount\n  }\n  references: sources(\n    where: {kind: {eq: REFERENCE}, withdrawnAt: {eq: null}}\n    sort: [{title: ASC}]\n    limit: 100\n  ) {\n    id\n    title\n  }\n}" as TypedDocument<OverviewQuery, OverviewQueryVariables>;

export const MODEL = "query Model {\n  __type(name: \"Entity\") {\n    possibleTypes {\n      name\n      description\n      fields {\n        name\n        description\n      }\n    }\n  }\n}" as TypedDocument<ModelQuery, ModelQueryVariables>;

export const LISTING = "query Listing($types: [String!], $phrase: String, $place: ID, $since: Date, $until: Date, $disputed: Boolean, $order: ListingOrder!, $descending: Boolean!, $limit: Int!, $offset: Int!) {\n  listing(\n    types: $types\n    phrase: $phrase\n    place: $place\n    since: $since\n    until: $until\n    disputed: $disputed\n    order: $order\n    descending: $descending\n    limit: $limit\n    offset: $offset\n  ) {\n    total\n    rows {\n      ...ListedEntity\n    }\n  }\n}\n\nfragment ListedEntity on ListingRow {\n  entity {\n    ...Reference\n  }\n  kind\n  date\n  since\n  until\n  possiblyFrom\n  possiblyUntil\n  within {\n    ...Reference\n  }\n  dateDisputed\n  eventStatus\n  places {\n    ...Reference\n  }\n  countries {\n    ...Reference\n  }\n  country\n  posts {\n    title\n    organisation {\n      ...Reference\n    }\n    shownFor\n    since\n    until\n    modality\n    inferred\n    disputed\n  }\n  meetings\n  relations\n  sources\n  disputed\n}\n\nfragment Reference on EntityReference {\n  id\n  name\n  type\n}" as TypedDocument<ListingQuery, ListingQueryVariables>;

export const SEARCH = "query Search($phrase: String!, $types: [String!], $limit: Int) {\n  search(phrase: $phrase, types: $types, limit: $limit) {\n    id\n    name\n    type\n    score\n    matched\n  }\n}" as TypedDocument<SearchQuery, SearchQueryVariables>;

export const SEARCH_TEXTS = "query SearchTexts($phrase: String!, $types: [String!], $limit: Int!) {\n  searchTexts(phrase: $phrase, types: $types, limit: $limit) {\n    total\n    isComplete\n    rows {\n      place\n      text\n      marks {\n        start\n        end\n      }\n      about {\n        ...Reference\n      }\n      claimIds\n      source {\n        id\n        title\n        publisher\n        published\n      }\n    }\n  }\n}\n\nfragment Reference on EntityReference {\n  id\n  name\n  type\n}" as TypedDocument<SearchTextsQuery, SearchTextsQueryVariables>;

export const HIT_CONTEXT = "query HitContext($ids: [ID!]!) {\n  listing(ids: $ids, limit: 1000) {\n    rows {\n      ...ListedEntity\n    }\n  }\n}\n\nfragment ListedEntity on ListingRow {\n  entity {\n    ...Reference\n  }\n  kind\n  date\n  since\n  until\n  possiblyFrom\n  possiblyUntil\n  within {\n    ...Reference\n  }\n  dateDisputed\n  eventStatus\n  places {\n    ...Reference\n  }\n  countries {\n    ...Reference\n  }\n  country\n  posts {\n    title\n    organisation {\n      ...Reference\n    }\n    shownFor\n    since\n    until\n    modality\n    inferred\n    disputed\n  }\n  meetings\n  relations\n  sources\n  disputed\n}\n\nfragment Reference on EntityReference {\n  id\n  name\n  type\n}" as TypedDocument<HitContextQuery, HitContextQueryVariables>;

export const ENTITY = "query Entity($id: ID!, $about: ConflictWhere!) {\n  entity(id: $id) {\n    __typename\n    id\n    name\n    aliases\n  }\n  claims(\n    where: {AND: [{status: {eq: ACCEPTED}}, {OR: [{subjectId: {eq: $id}}, {objectId: {eq: $id}}]}]}\n    sort: [{relation: ASC}, {property: ASC}, {id: ASC}]\n    limit: 1000\n  ) {\n    ...ClaimParts\n  }\n  conflicts(where: $about, limit: 1000) {\n    id\n    claims {\n      id\n    }\n  }\n}\n\nfragment ClaimParts on Claim {\n  id\n  subject {\n    ...Reference\n  }\n  property\n  value\n  relation\n  object {\n    ...Reference\n  }\n  qualifiers\n  modality\n  rank\n  rankReason\n  shown\n  shownBecause\n  disputed\n  superseded\n  sourceCount\n  evidence {\n    ...EvidenceParts\n  }\n  replies {\n    ...ReplyParts\n  }\n}\n\nfragment Reference on EntityReference {\n  id\n  name\n  type\n}\n\nfragment EvidenceParts on Evidence {\n  quote\n  start\n  end\n  confidence\n  extractor\n  stance\n  modality\n  claimId\n  says\n  status\n  source {\n    id\n    title\n    publisher\n    url\n    published\n  }\n}\n\nfragment ReplyParts on Reply {\n  author\n  text\n  url\n  at\n}" as TypedDocument<EntityQuery, EntityQueryVariables>;

export const CONFLICTS = "query Conflicts($about: ConflictWhere!, $where: ConflictWhere!, $limit: Int!, $offset: Int!) {\n  conflicts(\n    where: $where\n    sort: [{subjectId: ASC}, {id: ASC}]\n    limit: $limit\n    offset: $offset\n  ) {\n    id\n    kind\n    subject {\n      ...Reference\n    }\n    property\n    relation\n    qualifier\n    decided\n    because\n    claims {\n      id\n      property\n      value\n      object {\n        ...Reference\n      }\n      qualifiers\n      modality\n      evidence {\n        ...EvidenceParts\n      }\n      replies {\n        ...ReplyParts\n      }\n    }\n  }\n  ALL: conflictsConnection(where: $about) {\n    totalCount\n  }\n  VALUES: conflictsConnection(where: {AND: [$about, {kind: {eq: VALUES}}]}) {\n    totalCount\n  }\n  TIMES: conflictsConnection(where: {AND: [$about, {kind: {eq: TIMES}}]}) {\n    totalCount\n  }\n  ENDS: conflictsConnection(where: {AND: [$about, {kind: {eq: ENDS}}]}) {\n    totalCount\n  }\n  DISPUTED: conflictsConnection(where: {AND: [$about, {kind: {eq: DISPUTED}}]}) {\n    totalCount\n  }\n}\n\nfragment Reference on EntityReference {\n  id\n  name\n  type\n}\n\nfragment EvidenceParts on Evidence {\n  quote\n  start\n  end\n  confidence\n  extractor\n  stance\n  modality\n  claimId\n  says\n  status\n  source {\n    id\n    title\n    publisher\n    url\n    published\n  }\n}\n\nfragment ReplyParts on Reply {\n  author\n  text\n  url\n  at\n}" as TypedDocument<ConflictsQuery, ConflictsQueryVariables>;

export const NAMED = "query Named($id: ID!) {\n  entity(id: $id) {\n    __typename\n    id\n    name\n  }\n}" as TypedDocument<NamedQuery, NamedQueryVariables>;

export const SOURCE = "query Source($id: ID!) {\n  sources(where: {id: {eq: $id}}, limit: 1) {\n    id\n    title\n    kind\n    publisher\n    published\n    url\n    language\n    retrievedAt\n    text\n    withdrawnAt\n    withdrawnReason\n  }\n  claims(\n    where: {status: {eq: ACCEPTED}, sourceIds: {includes: $id}}\n    sort: [{subjectId: ASC}, {relation: ASC}, {property: ASC}, {id: ASC}]\n    limit: 1000\n  ) {\n    ...ClaimParts\n  }\n}\n\nfragment ClaimParts on Claim {\n  id\n  subject {\n    ...Reference\n  }\n  property\n  value\n  relation\n  object {\n    ...Reference\n  }\n  qualifiers\n  modality\n  rank\n  rankReason\n  shown\n  shownBecause\n  disputed\n  superseded\n  sourceCount\n  evidence {\n    ...EvidenceParts\n  }\n  replies {\n    ...ReplyParts\n  }\n}\n\nfragment Reference on EntityReference {\n  id\n  name\n  type\n}\n\nfragment EvidenceParts on Evidence {\n  quote\n  start\n  end\n  confidence\n  extractor\n  stance\n  modality\n  claimId\n  says\n  status\n  source {\n    id\n    title\n    publisher\n    url\n    published\n  }\n}\n\nfragment ReplyParts on Reply {\n  author\n  text\n  url\n  at\n}" as TypedDocument<SourceQuery, SourceQueryVariables>;

export const NEIGHBOURHOOD = "query Neighbourhood($id: ID!, $limit: Int!, $types: [String!], $relations: [String!]) {\n  neighbourhood(id: $id, limit: $limit, types: $types, relations: $relations) {\n    centre {\n      ...Reference\n    }\n    nodes {\n      id\n      name\n      type\n      degree\n      possiblyFrom\n      possiblyUntil\n    }\n    edges {\n      ...EdgeParts\n    }\n    groups {\n      relation\n      forward\n      type\n      total\n      shown\n    }\n    total\n    shown\n  }\n}\n\nfragment Reference on EntityReference {\n  id\n  name\n  type\n}\n\nfragment EdgeParts on NeighbourhoodEdge {\n  id\n  from\n  to\n  relation\n  modality\n  superseded\n  inferred\n  disputed\n  details\n  possiblyFrom\n  possiblyUntil\n  evidence {\n    ...EvidenceParts\n  }\n}\n\nfragment EvidenceParts on Evidence {\n  quote\n  start\n  end\n  confidence\n  extractor\n  stance\n  modality\n  claimId\n  says\n  status\n  source {\n    id\n    title\n    publisher\n    url\n    published\n  }\n}" as TypedDocument<NeighbourhoodQuery, NeighbourhoodQueryVariables>;

export const RELATIONS_AMONG = "query RelationsAmong($ids: [ID!]!) {\n  relationsAmong(ids: $ids) {\n    ...EdgeParts\n  }\n}\n\nfragment EdgeParts on NeighbourhoodEdge {\n  id\n  from\n  to\n  relation\n  modality\n  superseded\n  inferred\n  disputed\n  details\n  possiblyFrom\n  possiblyUntil\n  evidence {\n    ...EvidenceParts\n  }\n}\n\nfragment EvidenceParts on Evidence {\n  quote\n  start\n  end\n  confidence\n  extractor\n  stance\n  modality\n  claimId\n  says\n  status\n  source {\n    id\n    title\n    publisher\n    url\n    published\n  }\n}" as TypedDocument<RelationsAmongQuery, RelationsAmongQueryVariables>;

export const TIMELINE_SUBJECT = "query TimelineSubject($id: ID!) {\n  entity(id: $id) {\n    __typename\n    id\n    name\n    ... on Platform {\n      sessionsConnection {\n        totalCount\n      }\n    }\n  }\n}" as TypedDocument<TimelineSubjectQuery, TimelineSubjectQueryVariables>;

export const TIMELINE = "query Timeline($id: ID!, $limit: Int!, $offset: Int!) {\n  timeline(of: $id, limit: $limit, offset: $offset) {\n    entity {\n      ...Reference\n    }\n    relation\n    forward\n    through {\n      ...Reference\n    }\n    date\n    since\n    until\n    possiblyFrom\n    possiblyUntil\n    within {\n      ...Reference\n    }\n    dateDisputed\n    relationDisputed\n    eventStatus\n    modality\n    inferred\n    evidence {\n      ...EvidenceParts\n    }\n  }\n}\n\nfragment Reference on EntityReference {\n  id\n  name\n  type\n}\n\nfragment EvidenceParts on Evidence {\n  quote\n  start\n  end\n  confidence\n  extractor\n  stance\n  modality\n  claimId\n  says\n  status\n  source {\n    id\n    title\n    publisher\n    url\n    published\n  }\n}" as TypedDocument<TimelineQuery, TimelineQueryVariables>;

export const CHRONICLE = "query Chronicle($limit: Int!, $offset: Int!) {\n  chronicle(limit: $limit, offset: $offset) {\n    entity {\n      ...Reference\n    }\n    place {\n      ...Reference\n    }\n    placeDisputed\n    date\n    since\n    until\n    possiblyFrom\n    possiblyUntil\n    within {\n      ...Reference\n    }\n    dateDisputed\n    eventStatus\n    modality\n    evidence {\n      ...EvidenceParts\n    }\n  }\n}\n\nfragment Reference on EntityReference {\n  id\n  name\n  type\n}\n\nfragment EvidenceParts on Evidence {\n  quote\n  start\n  end\n  confidence\n  extractor\n  stance\n  modality\n  claimId\n  says\n  status\n  source {\n    id\n    title\n    publisher\n    url\n    published\n  }\n}" as TypedDocument<ChronicleQuery, ChronicleQueryVariables>;

export const SERIES = "query Series($id: ID!) {\n  series(platform: $id, limit: 1000) {\n    session {\n      ...Reference\n    }\n    ordinal\n    date\n    dateDisputed\n    eventStatus\n    modality\n    inferred\n    disputed\n    missingBefore\n  }\n}\n\nfragment Reference on EntityReference {\n  id\n  name\n  type\n}" as TypedDocument<SeriesQuery, SeriesQueryVariables>;

export const TIMELINE_MARKS = "query TimelineMarks($id: ID!) {\n  timeline(of: $id, limit: 1000) {\n    entity {\n      ...Reference\n    }\n    possiblyFrom\n    possiblyUntil\n    dateDisputed\n    eventStatus\n    modality\n  }\n}\n\nfragment Reference on EntityReference {\n  id\n  name\n  type\n}" as TypedDocument<TimelineMarksQuery, TimelineMarksQueryVariables>;

export const PATHS = "query Paths($from: ID!, $to: ID!, $steps: Int!, $most: Int!, $without: [ID!]!, $language: Language!) {\n  paths(from: $from, to: $to, maxHops: $steps, limit: $most, excluding: $without) {\n    sentence(language: $language)\n    clauses(language: $language) {\n      text\n      hop\n      evidence {\n        ...EvidenceParts\n      }\n    }\n    hops {\n      from {\n        ...Reference\n      }\n      to {\n        ...Reference\n      }\n      relation\n      forward\n      modality\n      superseded\n      inferred\n      disputed\n    }\n  }\n}\n\nfragment EvidenceParts on Evidence {\n  quote\n  start\n  end\n  confidence\n  extractor\n  stance\n  modality\n  claimId\n  says\n  status\n  source {\n    id\n    title\n    publisher\n    url\n    published\n  }\n}\n\nfragment Reference on EntityReference {\n  id\n  name\n  type\n}" as TypedDocument<PathsQuery, PathsQueryVariables>;

export const MAP_OF = "query MapOf($id: ID!) {\n  entity(id: $id) {\n    __typename\n    id\n    name\n    ... on Platform {\n      alternates\n    }\n  }\n}" as TypedDocument<MapOfQuery, MapOfQueryVariables>;

export const MAP = "query Map($of: ID) {\n  placesOfMeetings(of: $of, perPlace: 1000) {\n    ...PlaceParts\n    meetings {\n      ...HeldParts\n    }\n  }\n}\n\nfragment PlaceParts on MeetingPlace {\n  place {\n    ...Reference\n  }\n  latitude\n  longitude\n  country {\n    ...Reference\n  }\n  countryCode\n  count\n}\n\nfragment HeldParts on HeldMeeting {\n  meeting {\n    ...Reference\n  }\n  date\n  possiblyFrom\n  possiblyUntil\n  within {\n    ...Reference\n  }\n  dateDisputed\n  placeDisputed\n  eventStatus\n  modality\n}\n\nfragment Reference on EntityReference {\n  id\n  name\n  type\n}" as TypedDocument<MapQuery, MapQueryVariables>;

export const MEETINGS_OF_PLACE = "query MeetingsOfPlace($of: ID, $at: ID, $placed: Boolean, $since: Date, $until: Date, $most: Int!) {\n  placesOfMeetings(\n    of: $of\n    at: $at\n    placed: $placed\n    since: $since\n    until: $until\n    perPlace: $most\n  ) {\n    ...PlaceParts\n    meetings {\n      ...HeldParts\n      evidence {\n        ...EvidenceParts\n      }\n    }\n  }\n}\n\nfragment PlaceParts on MeetingPlace {\n  place {\n    ...Reference\n  }\n  latitude\n  longitude\n  country {\n    ...Reference\n  }\n  countryCode\n  count\n}\n\nfragment HeldParts on HeldMeeting {\n  meeting {\n    ...Reference\n  }\n  date\n  possiblyFrom\n  possiblyUntil\n  within {\n    ...Reference\n  }\n  dateDisputed\n  placeDisputed\n  eventStatus\n  modality\n}\n\nfragment EvidenceParts on Evidence {\n  quote\n  start\n  end\n  confidence\n  extractor\n  stance\n  modality\n  claimId\n  says\n  status\n  source {\n    id\n    title\n    publisher\n    url\n    published\n  }\n}\n\nfragment Reference on EntityReference {\n  id\n  name\n  type\n}" as TypedDocument<MeetingsOfPlaceQuery, MeetingsOfPlaceQueryVariables>;

export const HOSTS = "query Hosts($platform: ID!) {\n  hosts(platform: $platform, limit: 1000) {\n    session {\n      ...Reference\n    }\n    ordinal\n    date\n    dateDisputed\n    eventStatus\n    place {\n      ...Reference\n    }\n    placeDisputed\n    country {\n      ...Reference\n    }\n    alternates\n    modality\n    inferred\n    disputed\n    evidence {\n      ...EvidenceParts\n    }\n  }\n}\n\nfragment Reference on EntityReference {\n  id\n  name\n  type\n}\n\nfragment EvidenceParts on Evidence {\n  quote\n  start\n  end\n  confidence\n  extractor\n  stance\n  modality\n  claimId\n  says\n  status\n  source {\n    id\n    title\n    publisher\n    url\n    published\n  }\n}" as TypedDocument<HostsQuery, HostsQueryVariables>;

export const NAMES = "query Names($ids: [ID!]!) {\n  entities(where: {id: {in: $ids}}, limit: 1000) {\n    __typename\n    id\n    name\n  }\n}" as TypedDocument<NamesQuery, NamesQueryVariables>;

export const STATEMENTS = "query Statements($id: ID!) {\n  claimsConnection(\n    where: {AND: [{status: {eq: ACCEPTED}}, {OR: [{subjectId: {eq: $id}}, {objectId: {eq: $id}}]}]}\n  ) {\n    totalCount\n  }\n}" as TypedDocument<StatementsQuery, StatementsQueryVariables>;

export const DATED = "query Dated($id: ID!, $since: Date, $until: Date, $offset: Int! = 0) {\n  timeline(of: $id, since: $since, until: $until, limit: 1000, offset: $offset) {\n    entity {\n      ...Reference\n    }\n    relation\n    forward\n    possiblyFrom\n    possiblyUntil\n    dateDisputed\n    relationDisputed\n    modality\n    inferred\n    evidence {\n      ...EvidenceParts\n    }\n  }\n}\n\nfragment Reference on EntityReference {\n  id\n  name\n  type\n}\n\nfragment EvidenceParts on Evidence {\n  quote\n  start\n  end\n  confidence\n  extractor\n  stance\n  modality\n  claimId\n  says\n  status\n  source {\n    id\n    title\n    publisher\n    url\n    published\n  }\n}" as TypedDocument<DatedQuery, DatedQueryVariables>;

export const DATED_ENTITIES = "query DatedEntities($where: EntityWhere!) {\n  entities(where: $where, sort: [{possiblyFrom: DESC}, {id: ASC}], limit: 1000) {\n    __typename\n    id\n    name\n    possiblyFrom\n    possiblyUntil\n  }\n  entitiesConnection(where: $where) {\n    totalCount\n  }\n}" as TypedDocument<DatedEntitiesQuery, DatedEntitiesQueryVariables>;

export const CLAIMS = "query Claims($where: ClaimWhere!) {\n  claims(where: $where, sort: [{id: ASC}], limit: 1000) {\n    ...ClaimParts\n  }\n  claimsConnection(where: $where) {\n    totalCount\n  }\n}\n\nfragment ClaimParts on Claim {\n  id\n  subject {\n    ...Reference\n  }\n  property\n  value\n  relation\n  object {\n    ...Reference\n  }\n  qualifiers\n  modality\n  rank\n  rankReason\n  shown\n  shownBecause\n  disputed\n  superseded\n  sourceCount\n  evidence {\n    ...EvidenceParts\n  }\n  replies {\n    ...ReplyParts\n  }\n}\n\nfragment Reference on EntityReference {\n  id\n  name\n  type\n}\n\nfragment EvidenceParts on Evidence {\n  quote\n  start\n  end\n  confidence\n  extractor\n  stance\n  modality\n  claimId\n  says\n  status\n  source {\n    id\n    title\n    publisher\n    url\n    published\n  }\n}\n\nfragment ReplyParts on Reply {\n  author\n  text\n  url\n  at\n}" as TypedDocument<ClaimsQuery, ClaimsQueryVariables>;

export const DATES_OF = "query DatesOf($ids: [ID!]!) {\n  entities(where: {id: {in: $ids}}, limit: 1000) {\n    id\n    possiblyFrom\n    possiblyUntil\n  }\n}" as TypedDocument<DatesOfQuery, DatesOfQueryVariables>;

export const SOURCE_CHOICES = "query SourceChoices {\n  sources(\n    where: {withdrawnAt: {eq: null}}\n    sort: [{published: DESC}, {title: ASC}]\n    limit: 1000\n  ) {\n    id\n    title\n    published\n  }\n}" as TypedDocument<SourceChoicesQuery, SourceChoicesQueryVariables>;

export const DOSSIER_SOURCES = "query DossierSources($ids: [ID!]!) {\n  sources(\n    where: {id: {in: $ids}}\n    sort: [{published: ASC}, {title: ASC}]\n    limit: 1000\n  ) {\n    id\n    title\n    publisher\n    url\n    published\n    retrievedAt\n  }\n}" as TypedDocument<DossierSourcesQuery, DossierSourcesQueryVariables>;
