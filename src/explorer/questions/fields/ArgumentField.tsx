import { entityOf, useEntities } from "../../model/useEntities.ts";
import { useSpeech } from "../../SpeechContext.ts";
import { EntityChoice } from "../../search/EntityChoice.tsx";
import { formatDate } from "../../words/formatDate.ts";
import { isBound, readDay, readNumber } from "../given.ts";
import { EntityListField } from "./EntityListField.tsx";
import type { FieldProperties } from "./FieldProperties.ts";
import { labelArgument } from "./labelArgument.ts";
import { RelationField } from "./RelationField.tsx";
import { SourceField } from "./SourceField.tsx";
import { TextField } from "./TextField.tsx";

/** One thing that a question is about, filled in as people say it: by name, or as a year. */
export function ArgumentField(properties: FieldProperties) {
	const { argument } = properties;
	switch (argument.kind) {
		case "entity":
			return argument.isList ? <EntityListField {...properties} /> : <EntityField {...properties} />;
		case "source":
			return <SourceField {...properties} />;
		case "relation":
			return <RelationField {...properties} />;
		case "day":
			return <DayField {...properties} />;
		case "number":
			return <NumberField {...properties} />;
		default:
			return <TextField {...properties} />;
	}
}

function EntityField({ argument, texts, onChange }: FieldProperties) {
	const speech = useSpeech();
	const [id] = texts;
	const entities = useEntities(id === undefined ? [] : [id]);
	return (
		<div className="question-field">
			<EntityChoice
				label={labelArgument(argument, speech)}
				entity={entityOf(entities, id)}
				type={argument.types.length === 1 ? argument.types[0] : undefined}
				onPick={(picked) => onChange([picked])}
				{...(!argument.isRequired && { onClear: () => onChange([]) })}
			/>
		</div>
	);
}

/** A day; for an end of a period also a year or a month, which says as which day it is read. */
function DayField(properties: FieldProperties) {
	const { words, language } = useSpeech();
	const { argument, texts } = properties;
	const [text = ""] = texts;
	const day = readDay(argument.name, text);
	const isPeriod = isBound(argument.name);
	const refuse = isPeriod ? words.notADay : words.notAWholeDay;
	const fault = text !== "" && day === undefined ? refuse(text) : undefined;
	const hint = isPeriod ? words.dayHint : words.wholeDayHint;
	const note = day !== undefined && day !== text.trim() ? words.readAsDay(formatDate(day, language)) : hint;
	return <TextField {...properties} fault={fault} note={note} />;
}

function NumberField(properties: FieldProperties) {
	const { words } = useSpeech();
	const [text = ""] = properties.texts;
	const isWrong = text !== "" && readNumber(text) === undefined;
	return <TextField {...properties} fault={isWrong ? words.notANumber(text) : undefined} inputMode="numeric" />;
}
