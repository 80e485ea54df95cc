from __future__ import annotations

from tasrih.lexicon.decline import dual, noun, participle


def texts(forms: list) -> set[str]:
    return {f.text for f in forms}


def test_a_sound_participle_has_gender_number_and_tanwin() -> None:
    made = participle("مؤكد", defective=False)
    assert texts(made) == {
        "مؤكد",
        "مؤكدا",
        "مؤكدة",
        "مؤكدان",
        "مؤكدين",
        "مؤكدتان",
        "مؤكدتين",
        "مؤكدون",
        "مؤكدات",
    }


def test_a_defective_participle_keeps_or_drops_its_ya() -> None:
    made = participle("داع", defective=True)
    assert {"داع", "داعي", "داعيا", "داعية", "داعون", "داعين", "داعيات"} <= texts(made)


def test_a_participle_given_with_kasratan_is_the_same() -> None:
    assert participle("نافٍ", defective=True) == participle("ناف", defective=True)


def test_a_masdar_takes_pronouns_and_tanwin() -> None:
    made = texts(noun("قول", "masdar"))
    assert {"قول", "قولا", "قوله", "قولها", "قولهم", "قولهما", "قولهن", "قولنا", "قولي"} <= made


def test_a_ta_marbuta_opens_before_a_pronoun_and_takes_no_alef() -> None:
    made = texts(noun("مطالبة", "masdar"))
    assert "مطالبته" in made
    assert "مطالبةا" not in made


def test_an_alef_maksura_becomes_alef_before_a_pronoun() -> None:
    assert "شكواه" in texts(noun("شكوى", "noun"))


def test_a_final_hamza_after_alef_takes_no_tanwin_alef() -> None:
    assert "ادعاءا" not in texts(noun("ادعاء", "masdar"))
    assert "جزءا" in texts(noun("جزء", "noun"))


def test_the_dual_of_a_noun() -> None:
    assert texts(dual("رسالة", "noun")) == {"رسالتان", "رسالتين"}


def test_the_pronoun_of_a_masdar_is_told() -> None:
    made = {f.text: f.pronoun for f in noun("قول", "masdar")}
    assert made["قولها"] == "ها"
    assert made["قولا"] == ""
