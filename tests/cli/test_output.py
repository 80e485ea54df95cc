"""What leaves the program for programs."""

import json

from tasrih.cli.output import encode, record
from tasrih.errors import EmptyInput
from tasrih.model import Article, Reading


def test_encode_escapes_no_letter():
    assert encode({"text": "قال"}) == '{"text":"قال"}'.encode()


def test_encode_keeps_one_article_on_one_line_for_every_reader_of_lines():
    text = "قال\n\u2028\u2029\x85\x1e\x0b نعم"
    encoded = encode({"text": text})
    assert len(encoded.decode().splitlines()) == 1
    assert json.loads(encoded) == {"text": text}


def test_encode_survives_half_a_surrogate_pair_and_keeps_offsets():
    text = json.loads(encode({"text": "قال \ud800 نعم"}))["text"]
    assert text == "قال ? نعم"


def test_record_of_a_reading_is_the_object_of_the_contract():
    reading = Reading(Article(id="a", origin="o", text="قال"))
    written = json.loads(record(reading))
    assert written == json.loads(json.dumps(reading.to_dict()))
    assert list(written)[:3] == ["schema", "id", "origin"]


def test_record_of_an_error():
    written = json.loads(record(EmptyInput("nothing in it", origin="a.txt")))
    assert written == {
        "schema": "tasrih/1",
        "origin": "a.txt",
        "error": {"kind": "empty", "message": "nothing in it"},
    }
