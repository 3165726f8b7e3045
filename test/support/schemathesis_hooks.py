"""What Schemathesis needs to know of this API; see test/integration/server/schemathesis.test.ts."""

import base64
import json
import os
import re

import graphql
import schemathesis
from hypothesis import strategies as st
from schemathesis.graphql import nodes

# Words of the machinery, which no error may hold.
INTERNAL = re.compile(
    r"neo4j|cypher|lucene|\bjava\b|exception|\bat .*\(.*:\d+|node_modules|\.[jt]s:|Neo\.|bolt://|MATCH \(|stack", re.I
)
# Codes of failures that nobody foresaw.
UNFORESEEN = {"UNEXPECTED", "REQUEST_FAILED", "DATABASE_REFUSED", "DATABASE_ROW_INVALID", "INTERNAL_SERVER_ERROR"}

schemathesis.graphql.scalar("JSON", (st.text() | st.integers().map(str)).map(nodes.String))


@schemathesis.hook
def map_body(ctx, body):
    """Brings most sizes and cursors into their bounds; a request with one outside of them is refused unread."""
    return graphql.visit(body, BoundArguments())


class BoundArguments(graphql.Visitor):
    def leave_argument(self, node, *_):
        value = self.bound(node.name.value, node.value)
        return None if value is None else graphql.ArgumentNode(name=node.name, value=value)

    def bound(self, name, value):
        if name in ("limit", "first", "offset") and isinstance(value, graphql.IntValueNode):
            number = abs(int(value.value))
            # One in ten stays as it is.
            return None if number % 10 == 9 else nodes.Int(number % 1000 + 1)
        if name in ("limit", "first") and isinstance(value, graphql.NullValueNode):
            return nodes.Int(10)
        if name == "after" and isinstance(value, graphql.StringValueNode) and len(value.value) % 10 != 9:
            return nodes.String(base64.b64encode(f"arrayconnection:{len(value.value)}".encode()).decode())
        return None


@schemathesis.check
def tells_nothing_of_the_machinery(ctx, response, case):
    """Every answer is JSON, foreseen, and in words that a reader of the documentation knows."""
    errors = response.json().get("errors", [])
    codes = [error.get("extensions", {}).get("code") for error in errors]
    note(response.status_code, codes)
    assert response.status_code < 500, f"status {response.status_code}: {errors}"
    assert None not in codes, f"an error without a code: {errors}"
    assert not UNFORESEEN.intersection(codes), f"unforeseen: {errors}"
    assert not INTERNAL.search(json.dumps(errors, ensure_ascii=False)), f"words of the machinery: {errors}"


def note(status, codes):
    """One line an answer, for the test to count."""
    with open(os.environ["SCHEMATHESIS_ANSWERS"], "a", encoding="utf-8") as answers:
        answers.write(" ".join([str(status), *map(str, codes[:1])]) + "\n")
