"""Reads FollowTheMoney entities as its own tools do, and tells what is wrong with each: JSON on standard output."""

import json
import sys

from followthemoney import model
from followthemoney.exc import InvalidData

entities = [json.loads(line) for line in sys.stdin]
schemata = {entity["id"]: model.get(entity["schema"]) for entity in entities}
errors = []


def check(entity):
    schema = model.get(entity["schema"])
    if schema is None or schema.abstract:
        yield f"no schema {entity['schema']}"
        return
    for name in schema.required:
        if not entity["properties"].get(name):
            yield f"{name} is missing"
    for name, values in entity["properties"].items():
        prop = schema.get(name)
        if prop is None:
            yield f"no property {name}"
            continue
        for value in values:
            clean = prop.type.clean(value)
            if clean != value:
                yield f"{name}: {value!r} is read as {clean!r}"
            if prop.type.name == "entity":
                end = schemata.get(value)
                if end is None:
                    yield f"{name}: nobody has the id {value}"
                elif not end.is_a(prop.range):
                    yield f"{name}: {end.name} is no {prop.range.name}"
    try:
        schema.validate(entity)
    except InvalidData as error:
        yield f"{error}: {error.errors}"
    proxy = model.get_proxy(entity)
    if proxy.id != entity["id"]:
        yield f"the id is read as {proxy.id}"


seen = set()
for entity in entities:
    found = list(check(entity))
    if entity["id"] in seen:
        found.append("the id is there twice")
    seen.add(entity["id"])
    errors.extend(f"{entity['id']} ({entity['schema']}): {error}" for error in found)

counts = {}
for entity in entities:
    counts[entity["schema"]] = counts.get(entity["schema"], 0) + 1
json.dump({"counts": counts, "errors": errors}, sys.stdout)
