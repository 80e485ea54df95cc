"""The names that users may rely on, and what importing them costs."""

import subprocess
import sys

import pytest

import tasrih

SURFACE = {
    "Actor",
    "ActorExplanation",
    "Anchor",
    "Archive",
    "Article",
    "Claim",
    "Clash",
    "Detail",
    "Explanation",
    "InputError",
    "Link",
    "Mention",
    "Occasion",
    "Place",
    "PlaceExplanation",
    "Quantity",
    "Reading",
    "Role",
    "Span",
    "Speaker",
    "Statement",
    "TasrihError",
    "Time",
    "details",
    "explain",
    "explain_actor",
    "explain_place",
    "geojson",
    "open_archive",
    "read",
    "read_many",
    "read_text",
}


def test_surface_is_what_is_promised():
    assert set(tasrih.__all__) == SURFACE
    assert set(dir(tasrih)) >= SURFACE


@pytest.mark.parametrize("name", sorted(SURFACE))
def test_surface_names_are_there_and_documented(name):
    assert getattr(tasrih, name).__doc__


def test_surface_has_nothing_else():
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        getattr(tasrih, "nothing")  # noqa: B009


def test_errors_are_one_tree():
    assert issubclass(tasrih.InputError, tasrih.TasrihError)


def loaded(statement):
    program = f"import sys; {statement}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_import_of_the_package_loads_none_of_its_rooms():
    assert not {name for name in loaded("import tasrih") if name.startswith("tasrih.")}


def test_import_of_the_command_line_loads_nothing_heavy():
    heavy = {"sqlalchemy", "alembic"}
    heavy |= {"rich", "trafilatura", "lxml", "resiliparse", "selectolax", "tasrih.reading", "tasrih.ingest"}
    assert not loaded("import tasrih.cli") & heavy
