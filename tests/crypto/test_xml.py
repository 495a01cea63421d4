"""XML as plain values: strict about what it is, easy about how it is laid out."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crypto import BadXml, EnvelopeError, TooLarge, cdata, document, fields

BILLION_LAUGHS = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><xml><Content>&b;</Content></xml>'
NAMES = st.text("abcdefgXYZ_", min_size=1, max_size=8)
WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\r", exclude_categories=("Cc", "Cs", "Cn")))
TREES = st.dictionaries(
    NAMES, st.recursive(WORDS, lambda inner: st.dictionaries(NAMES, inner, min_size=1, max_size=3)), max_size=5
)


def fate(xml: bytes) -> str:
    try:
        fields(xml)
    except EnvelopeError as refused:
        return refused.check
    return "read"


def test_text_is_the_same_in_and_out_of_cdata() -> None:
    assert fields(b"<xml><A><![CDATA[x & y]]></A><B>x &amp; y</B><C/></xml>") == {"A": "x & y", "B": "x & y", "C": ""}


def test_split_cdata_is_one_text() -> None:
    xml = "<xml><Content><![CDATA[面试🎉 ]]>]]&gt;<![CDATA[ & <b>]]></Content></xml>"
    assert fields(xml.encode()) == {"Content": "面试🎉 ]]> & <b>"}


def test_blanks_between_elements_are_nothing_and_within_text_are_kept() -> None:
    assert fields(b"<xml>\n  <A > two  words </A >\n</xml>") == {"A": " two  words "}


def test_repeated_elements_become_a_list() -> None:
    xml = b"<xml><Ids><Id>1</Id><Id>2</Id><Id/></Ids><Ids>x</Ids></xml>"
    assert fields(xml) == {"Ids": [{"Id": ["1", "2", ""]}, "x"]}


def test_comments_instructions_and_attributes_are_not_content() -> None:
    assert fields(b"<?xml version='1.0'?><xml a='1'><!-- c --><?p?><A b='2'>1<!-- c -->2</A></xml>") == {"A": "12"}


def test_a_lone_text_has_no_fields() -> None:
    assert fields(b"<xml>hello</xml>") == {}


def test_utf8_is_read_whatever_the_document_claims() -> None:
    assert fields('<?xml version="1.0" encoding="gb2312"?><xml><A>李雷</A></xml>'.encode()) == {"A": "李雷"}


@pytest.mark.parametrize(
    "xml",
    [
        b"",
        b"hello",
        b"<xml>",
        b"<xml><A></B></xml>",
        b"<xml>&unknown;</xml>",
        b"<xml/><xml/>",
        b"<xml>\xff</xml>",
        b"<xml>\x00</xml>",
        b"<!DOCTYPE xml><xml><A>1</A></xml>",
        b'<!DOCTYPE xml SYSTEM "http://example.com/x.dtd"><xml><A>1</A></xml>',
        b'<!DOCTYPE xml [<!ENTITY a SYSTEM "file:///etc/hostname">]><xml><A>&a;</A></xml>',
        BILLION_LAUGHS,
        b"<a>" * 2000 + b"</a>" * 2000,
        "<xml><A>1</A></xml>".encode("utf-16"),
    ],
)
def test_what_is_not_plain_xml_is_refused(xml: bytes) -> None:
    with pytest.raises(BadXml):
        fields(xml)


def test_a_document_type_may_be_talked_about() -> None:
    assert fields(b"<xml><Content><![CDATA[<!DOCTYPE html>]]></Content></xml>") == {"Content": "<!DOCTYPE html>"}


def test_too_much_is_refused_before_it_is_parsed() -> None:
    with pytest.raises(TooLarge):
        fields(b"<xml><A>" + b"x" * 70_000 + b"</A></xml>")


@settings(deadline=None)
@given(st.binary(max_size=300) | st.text("<>/![]CDATA&;#x10?- =\"'\n", max_size=80).map(str.encode))
def test_any_bytes_are_values_or_refused_in_our_own_words(xml: bytes) -> None:
    assert fate(xml) in {"read", "xml"}


def test_people_cannot_write_their_way_out_of_a_document() -> None:
    said = {"Content": "]]></Content><Admin>1</Admin>\x00\x1b\ud800"}
    assert fields(document(said)) == {"Content": "]]></Content><Admin>1</Admin>"}


def test_character_data_is_split_where_it_would_end() -> None:
    assert cdata("a]]>b") == "<![CDATA[a]]]]><![CDATA[>b]]>"


def test_a_list_is_written_as_repeated_elements() -> None:
    assert document({"Ids": {"Id": ["1", "2"]}}) == (
        b"<xml><Ids><Id><![CDATA[1]]></Id><Id><![CDATA[2]]></Id></Ids></xml>"
    )


@settings(deadline=None)
@given(TREES)
def test_what_is_written_is_read(tree: dict[str, str]) -> None:
    assert fields(document(tree)) == tree
