/** A meeting whose date and place are disputed, a place that a report supersedes, two titles of one post, an inferred number and an inferred beginning. */
const early = { source: "mark-early", quote: "so the early report" };
const late = { source: "mark-late", quote: "so the late report" };

export const MARKED: readonly object[] = [
	{ type: "Source", id: "mark-early", title: "Early report", publisher: "Bureau E", published: "2008-02-01" },
	{ type: "Source", id: "mark-late", title: "Late report", publisher: "Bureau L", published: "2018-03-01" },
	{ type: "Platform", id: "mark-series", name: "Lake Series", ...early },
	{ type: "Meeting", id: "mark-forum", name: "Lake Forum", kind: "CONFERENCE", date: "2007-12-06", ...early },
	{ type: "Meeting", id: "mark-forum", date: "2007-12-09", confidence: 0.5, ...late },
	{ type: "HELD_IN", from: "mark-forum", to: "astana", ...early },
	{ type: "HELD_IN", from: "mark-forum", to: "bischkek", confidence: 0.5, ...late },
	{ type: "SESSION_OF", from: "mark-forum", to: "mark-series", ...early },
	{ type: "SESSION_OF", from: "mark-forum", to: "mark-series", ordinal: 3, modality: "INFERRED", ...early },
	{ type: "Meeting", id: "mark-camp", name: "Lake Camp", date: "2008-05-05", eventStatus: "HELD", ...late },
	{ type: "HELD_IN", from: "mark-camp", to: "temirtau", modality: "PLANNED", ...early },
	{ type: "HELD_IN", from: "mark-camp", to: "karaganda", ...late },
	{ type: "SESSION_OF", from: "mark-camp", to: "mark-series", ...late },
	{ type: "Person", id: "mark-pia", name: "Pia Ahorn", ...early },
	{ type: "Organisation", id: "mark-office", name: "Lake Office", ...early },
	{ type: "HOLDS_POST", from: "mark-pia", to: "mark-office", title: "Directress", ...late },
	{ type: "HOLDS_POST", from: "mark-pia", to: "mark-office", title: "Trainee", asOf: "2008-01-05", ...early },
	{ type: "Person", id: "mark-tom", name: "Tom Ahorn", ...early },
	{ type: "HOLDS_POST", from: "mark-tom", to: "mark-office", ...early },
	{ type: "HOLDS_POST", from: "mark-tom", to: "mark-office", since: "2012~", modality: "INFERRED", ...late },
];
