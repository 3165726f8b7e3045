"""Recall of nomenklatura's matchers and of ours where all are as precise. Usage: compare.py PAIRS.jsonl"""

import json
import sys

from followthemoney import model
from nomenklatura.matching import ALGORITHMS

try:
    from followthemoney import ValueEntity as Entity
except ImportError:
    from followthemoney.proxy import EntityProxy as Entity

LEAST = (0.99, 0.95, 0.9)


def to_entity(data):
    return Entity.from_dict(data) if hasattr(Entity, "schema_data") or Entity.__name__ == "ValueEntity" else model.get_proxy(data)


def best_recall(scored, least):
    """The most that are found at a bound above which so many are right."""
    ranked = sorted(scored, key=lambda one: -one[0])
    same = sum(1 for _, is_same in ranked if is_same)
    found, right, best = 0, 0, 0.0
    for place, (score, is_same) in enumerate(ranked):
        found += 1
        right += is_same
        ends = place + 1 == len(ranked) or ranked[place + 1][0] != score
        if ends and right / found >= least:
            best = right / same
    return best


def show(part, matcher, scored):
    recalls = "  ".join(f"{best_recall(scored, least):.3f} at {least}" for least in LEAST)
    print(f"  {part:10} {matcher:15} recall {recalls}")


def main(path):
    with open(path, encoding="utf-8") as lines:
        pairs = [json.loads(line) for line in lines]
    for kind in ("Person", "Organisation"):
        of_kind = [pair for pair in pairs if pair["type"] == kind]
        print(f"{kind}: {len(of_kind)} pairs, {sum(pair['same'] for pair in of_kind)} the same")
        for part in (False, True):
            some = [pair for pair in of_kind if pair["isHeldBack"] is part]
            name = "held back" if part else "known"
            show(name, "ours", [(pair["score"], pair["same"]) for pair in some])
            for algorithm in ALGORITHMS:
                config = algorithm.default_config()
                scored = []
                for pair in some:
                    left, right = to_entity(pair["left"]), to_entity(pair["right"])
                    scored.append((algorithm.compare(left, right, config).score, pair["same"]))
                show(name, algorithm.NAME, scored)


main(sys.argv[1])
