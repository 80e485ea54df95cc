from __future__ import annotations

from reading.mentions.small import looks
from reading.texts import page
from tasrih.reading.mentions.hits import actor_at, hits


def test_hits_cover_places_of_several_words():
    found = hits(looks(page("دخلوا دير الزور أمس")))
    assert found[1].startswith("bL")
    assert found[2].startswith("iL")
    assert set(found) == {1, 2}


def test_hits_cover_known_actors():
    found = hits(looks(page("رفضت قوات سوريا الديمقراطية العرض")))
    assert found[1].startswith("bA")
    assert found[3].startswith("iA")


def test_hits_leave_plain_words():
    assert hits(looks(page("رفضت كل العروض"))) == {}


def test_actor_at_takes_the_longest():
    cores = [look.core for look in looks(page("قوات سوريا الديمقراطية"))]
    assert actor_at(cores, 0)[0] == 3
    assert actor_at(cores, 1) == (0, "", False)
