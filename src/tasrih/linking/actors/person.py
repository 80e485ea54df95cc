"""A person as it is found, and why."""

from __future__ import annotations

from dataclasses import dataclass, field

from tasrih.linking.actors.features import ENOUGH
from tasrih.linking.actors.profile import Profile
from tasrih.linking.actors.sighting import Sighting

OF_OFFICE = {"office-same", "office-like"}
Why = tuple[float, tuple[str, ...]]
"""A sum of weights, and the features that it is of: none for a sighting that stands alone."""


@dataclass(slots=True, eq=False)
class Person:
    """A person found: its profile, and for each sighting why it was put there."""

    profile: Profile
    why: dict[str, Why] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """Return how many sightings there are."""
        return len(self.profile.sightings)


def alone(sighting: Sighting) -> Person:
    """Return the person that one sighting is of, nothing else being known."""
    return Person(Profile.of([sighting]), {sighting.key: (ENOUGH, ())})
